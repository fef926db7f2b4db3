package cn.lyg.talent.cli;

import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The event file of one run, {@code lineage/RUN.jsonl}: its beginning as soon as it begins; its end
 * and all its parts once it has ended. A line is one event of the OpenLineage standard, so that any
 * tool that knows the standard can be given the file line by line.
 */
final class Lineage {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Path file;
  private final LineageEvents events;
  private final Instant startedAt;

  Lineage(Lake lake, String job, String runId, Instant startedAt) {
    this.file = lake.lineage().resolve(runId + ".jsonl");
    this.events = new LineageEvents(lake, job, runId);
    this.startedAt = startedAt;
  }

  void begin() {
    write(List.of(events.of(EventType.START, startedAt)));
  }

  void end(Instant at, Optional<Throwable> failed, List<LineageTask> tasks) {
    List<RunEvent> all = new ArrayList<>();
    all.add(events.of(EventType.START, startedAt));
    tasks.forEach(task -> all.addAll(events.of(task)));
    all.add(
        failed
            .map(cause -> events.failed(at, reason(cause)))
            .orElseGet(() -> events.of(EventType.COMPLETE, at)));
    write(all);
  }

  /** A fault in its own words, without examples; anything else might hold a row, so by its kind. */
  private static String reason(Throwable failed) {
    return failed instanceof WarehouseException fault
        ? String.valueOf(fault.getMessage()).lines().findFirst().orElse("")
        : failed.getClass().getName();
  }

  private void write(List<RunEvent> all) {
    StringBuilder lines = new StringBuilder();
    try {
      for (RunEvent event : all) {
        lines.append(JSON.writeValueAsString(event)).append('\n');
      }
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("an event cannot be written as JSON", unwritable);
    }
    WholeText.write(file, lines.toString());
  }
}
