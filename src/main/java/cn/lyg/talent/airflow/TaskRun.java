package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.Optional;

/**
 * One task of a run.
 *
 * @param mapIndex which of several like it, or -1
 * @param attempt the latest, from 1; 0 before the first
 */
public record TaskRun(
    String taskId,
    int mapIndex,
    TaskState state,
    int attempt,
    int attempts,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  static TaskRun of(Fields fields) {
    return new TaskRun(
        fields.text("task_id"),
        (int) fields.number("map_index"),
        new TaskState(fields.word("state")),
        (int) fields.number("try_number"),
        (int) fields.number("max_tries") + 1,
        fields.moment("start_date"),
        fields.moment("end_date"));
  }

  /** The task's name, with its number where it is one of several. */
  public String label() {
    return mapIndex < 0 ? taskId : taskId + "[" + mapIndex + "]";
  }
}
