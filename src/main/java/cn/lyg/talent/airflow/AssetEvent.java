package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something was made new, by a task or from outside, and the runs that started because of it. */
public record AssetEvent(
    long id,
    String asset,
    Instant at,
    String sourceDagId,
    String sourceRunId,
    Map<String, String> extra,
    List<String> startedRuns) {

  public AssetEvent {
    extra = Map.copyOf(extra);
    startedRuns = List.copyOf(startedRuns);
  }

  static AssetEvent of(Fields fields) {
    return new AssetEvent(
        fields.number("id"),
        fields.text("name"),
        fields.moment("timestamp").orElse(Instant.MIN),
        fields.word("source_dag_id"),
        fields.word("source_run_id"),
        fields.texts("extra"),
        fields.each("created_dagruns", run -> run.text("dag_id") + "/" + run.text("run_id")));
  }
}
