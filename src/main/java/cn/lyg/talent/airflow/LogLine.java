package cn.lyg.talent.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line that a task or its runner wrote. */
public record LogLine(Optional<Instant> at, String level, String text) {

  /**
   * The lines of an answer without what frames them: the list of files it was read from grows while
   * a task runs and would shift the lines behind it, and group marks only serve the web page.
   */
  static List<LogLine> all(JsonNode content) {
    List<LogLine> lines = new ArrayList<>();
    boolean inSources = false;
    for (JsonNode entry : content) {
      LogLine line = of(entry);
      boolean isMark = line.text.startsWith("::group::") || line.text.startsWith("::endgroup::");
      if (isMark) {
        inSources = line.text.startsWith("::group::Log message source");
      } else if (!inSources) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /** Structured since Airflow 3; a plain text where a log came from elsewhere. */
  private static LogLine of(JsonNode entry) {
    if (entry.isTextual()) {
      return new LogLine(Optional.empty(), "info", entry.asText());
    }
    Fields fields = new Fields(entry);
    StringBuilder text = new StringBuilder(fields.text("event"));
    entry
        .path("error_detail")
        .forEach(
            error ->
                text.append(
                    " · %s: %s"
                        .formatted(
                            error.path("exc_type").asText(), error.path("exc_value").asText())));
    return new LogLine(fields.moment("timestamp"), fields.text("level"), text.toString());
  }
}
