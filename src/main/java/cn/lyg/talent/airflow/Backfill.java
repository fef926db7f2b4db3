package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Past runs of a DAG that were asked for together. */
public record Backfill(
    long id, String dagId, Instant from, Instant to, Optional<Instant> completedAt) {

  /** What becomes of dates that were run before. */
  public enum Again {
    NONE,
    FAILED,
    COMPLETED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Backfill of(Fields fields) {
    return new Backfill(
        fields.number("id"),
        fields.text("dag_id"),
        fields.moment("from_date").orElse(Instant.MIN),
        fields.moment("to_date").orElse(Instant.MAX),
        fields.moment("completed_at"));
  }
}
