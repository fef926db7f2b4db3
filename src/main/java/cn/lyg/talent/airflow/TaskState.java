package cn.lyg.talent.airflow;

import java.util.Set;

/** How a task of a run stands, in the scheduler's word for it; {@code none} before it is due. */
public record TaskState(String word) {
  public static final TaskState SUCCESS = new TaskState("success");
  public static final TaskState FAILED = new TaskState("failed");
  public static final TaskState UP_FOR_RETRY = new TaskState("up_for_retry");

  private static final Set<String> FINISHED =
      Set.of("success", "failed", "skipped", "upstream_failed", "removed");

  public boolean isFinished() {
    return FINISHED.contains(word);
  }

  @Override
  public String toString() {
    return word;
  }
}
