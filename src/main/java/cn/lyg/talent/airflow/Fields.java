package cn.lyg.talent.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads an object of an answer; what is absent, null or new never stops the reading. */
record Fields(JsonNode node) {

  String text(String name) {
    return node.path(name).asText("");
  }

  /** A word that may be null, such as the state of a task that is not due yet. */
  String word(String name) {
    return node.path(name).isNull() ? "none" : text(name);
  }

  long number(String name) {
    return node.path(name).asLong();
  }

  boolean flag(String name) {
    return node.path(name).asBoolean();
  }

  Optional<Instant> moment(String name) {
    try {
      return Optional.of(text(name))
          .filter(text -> !text.isEmpty() && !text.equals("null"))
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }

  /** An object as names and texts; what is no text keeps its JSON spelling. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new TreeMap<>();
    node.path(name)
        .properties()
        .forEach(
            entry ->
                texts.put(
                    entry.getKey(),
                    entry.getValue().isTextual()
                        ? entry.getValue().asText()
                        : entry.getValue().toString()));
    return texts;
  }

  <T> List<T> each(String name, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    node.path(name).forEach(item -> all.add(read.apply(new Fields(item))));
    return List.copyOf(all);
  }
}
