package cn.lyg.talent.airflow;

/** A DAG file that the scheduler could not read; its DAGs are missing or out of date. */
public record ImportError(String file, String trace) {

  static ImportError of(Fields fields) {
    return new ImportError(fields.text("filename"), fields.text("stack_trace"));
  }

  /** The last line of the trace says what is wrong. */
  public String reason() {
    return trace.strip().lines().reduce((earlier, later) -> later).orElse("").strip();
  }
}
