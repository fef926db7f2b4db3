package cn.lyg.talent.model;

/**
 * What every row of a table must satisfy: a predicate, and whether breaking it stops publishing.
 */
public record Check(String name, String holds, Severity severity) {

  /** FAIL keeps the old snapshot current; WARN is told in the run's summary. */
  public enum Severity {
    FAIL,
    WARN
  }
}
