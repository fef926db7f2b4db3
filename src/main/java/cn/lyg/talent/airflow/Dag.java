package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.Optional;

/** A DAG as the scheduler knows it; while paused, runs asked for wait. */
public record Dag(String dagId, boolean isPaused, String schedule, Optional<Instant> nextRunAfter) {

  static Dag of(Fields fields) {
    return new Dag(
        fields.text("dag_id"),
        fields.flag("is_paused"),
        fields.text("timetable_summary"),
        fields.moment("next_dagrun_run_after"));
  }
}
