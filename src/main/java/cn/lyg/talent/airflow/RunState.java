package cn.lyg.talent.airflow;

/**
 * How a run stands, in the scheduler's word for it. Not an enum: a word that a later Airflow adds
 * has to be shown, not to break the reader.
 */
public record RunState(String word) {
  public static final RunState QUEUED = new RunState("queued");
  public static final RunState RUNNING = new RunState("running");
  public static final RunState SUCCESS = new RunState("success");
  public static final RunState FAILED = new RunState("failed");

  public boolean isFinished() {
    return equals(SUCCESS) || equals(FAILED);
  }

  @Override
  public String toString() {
    return word;
  }
}
