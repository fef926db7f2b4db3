package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a DAG.
 *
 * @param logicalDate the date it is run for; empty where nobody named one
 * @param parameters as they were given when it was asked for
 */
public record DagRun(
    String dagId,
    String runId,
    RunState state,
    String runType,
    Optional<Instant> logicalDate,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Map<String, String> parameters) {

  public DagRun {
    parameters = Map.copyOf(parameters);
  }

  static DagRun of(Fields fields) {
    return new DagRun(
        fields.text("dag_id"),
        fields.text("dag_run_id"),
        new RunState(fields.word("state")),
        fields.word("run_type"),
        fields.moment("logical_date"),
        fields.moment("start_date"),
        fields.moment("end_date"),
        fields.texts("conf"));
  }
}
