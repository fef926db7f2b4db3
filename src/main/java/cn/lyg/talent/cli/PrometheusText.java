package cn.lyg.talent.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The last run of a job in Prometheus' text format, for node_exporter's textfile collector. Seconds
 * and bytes, as Prometheus wants them.
 */
final class PrometheusText {
  private final StringBuilder text = new StringBuilder();
  private final RunMetrics run;

  private PrometheusText(RunMetrics run) {
    this.run = run;
  }

  /**
   * The whole file.
   *
   * @param lastGood when a run of this job last ended well, which alerts on age go by
   */
  static String of(RunMetrics run, Optional<Instant> lastGood) {
    PrometheusText text = new PrometheusText(run);
    text.ofRun("talent_run_success", "Whether the last run ended well.", run.isGood() ? "1" : "0");
    text.ofRun(
        "talent_run_finished_timestamp_seconds",
        "When the last run ended.",
        seconds(run.finishedAt()));
    text.ofRun(
        "talent_run_duration_seconds",
        "How long the last run took.",
        millis(Duration.between(run.startedAt(), run.finishedAt()).toMillis()));
    lastGood.ifPresent(
        at ->
            text.ofRun(
                "talent_run_last_success_timestamp_seconds",
                "When a run last ended well.",
                seconds(at)));
    text.ofSteps(
        "talent_step_duration_seconds",
        "How long a step or table of the last run took.",
        step -> Optional.of(millis(step.millis())));
    text.ofSteps(
        "talent_step_rows",
        "Rows a step of the last run read, or a table holds.",
        step -> step.rows().map(String::valueOf));
    text.ofSteps(
        "talent_step_peak_heap_bytes",
        "The most this process held on its heap during a step of the last run.",
        step -> step.peakHeapBytes().map(String::valueOf));
    return text.text.toString();
  }

  private void ofRun(String name, String help, String value) {
    head(name, help);
    text.append("%s{job=\"%s\"} %s\n".formatted(name, run.job(), value));
  }

  private void ofSteps(String name, String help, Function<RunStep, Optional<String>> value) {
    head(name, help);
    for (RunStep step : run.steps()) {
      value
          .apply(step)
          .ifPresent(
              number ->
                  text.append(
                      "%s{job=\"%s\",step=\"%s\"} %s\n"
                          .formatted(name, run.job(), step.name(), number)));
    }
  }

  private void head(String name, String help) {
    text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
  }

  private static String seconds(Instant at) {
    return millis(at.toEpochMilli());
  }

  private static String millis(long millis) {
    return BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
