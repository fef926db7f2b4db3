package cn.lyg.talent.cli;

import cn.lyg.talent.table.Lake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one run does, noted down as it goes on. It leaves in the lake an OpenLineage event file and
 * what each step took, also when the run fails; a run that is killed leaves its beginning.
 */
final class RunLog {
  private final Clock clock;
  private final Lineage lineage;
  private final RunMetrics.Files files;
  private final String job;
  private final String runId;
  private final Instant startedAt;
  private final List<RunStep> steps = Collections.synchronizedList(new ArrayList<>());
  private final List<LineageTask> tasks = Collections.synchronizedList(new ArrayList<>());

  private RunLog(Lake lake, String job, String runId, Clock clock) {
    this.clock = clock;
    this.job = job;
    this.runId = runId;
    this.startedAt = clock.instant();
    this.lineage = new Lineage(lake, job, runId, startedAt);
    this.files = new RunMetrics.Files(lake);
  }

  /** Does the work and keeps its log. */
  static <T> T keep(Lake lake, String job, String runId, Clock clock, Function<RunLog, T> work) {
    RunLog log = new RunLog(lake, job, runId, clock);
    log.lineage.begin();
    try {
      T made = work.apply(log);
      log.end(Optional.empty());
      return made;
    } catch (RuntimeException | Error failed) {
      log.fail(failed);
      throw failed;
    }
  }

  private void fail(Throwable failed) {
    try {
      end(Optional.of(failed));
    } catch (RuntimeException unwritable) {
      failed.addSuppressed(unwritable);
    }
  }

  private void end(Optional<Throwable> failed) {
    Instant now = clock.instant();
    lineage.end(now, failed, List.copyOf(tasks));
    files.write(metrics(now, failed.isEmpty()));
  }

  /** A step of the run that counts no rows. */
  void step(String name, Runnable work) {
    step(
        name,
        () -> {
          work.run();
          return name;
        },
        done -> Optional.empty());
  }

  /** A step of the run, and how many rows there were to what it made. */
  <T> T step(String name, Supplier<T> work, Function<T, Optional<Long>> rows) {
    Instant begun = clock.instant();
    HeapPeak.forget();
    T made = work.get();
    long millis = Duration.between(begun, clock.instant()).toMillis();
    steps.add(new RunStep(name, begun, millis, rows.apply(made), Optional.of(HeapPeak.bytes())));
    return made;
  }

  /** A part of the run that reads and writes data of its own, such as one table. */
  void add(LineageTask task) {
    tasks.add(task);
    steps.add(
        RunStep.table(
            task.output().name(), task.startedAt(), task.finishedAt(), task.output().rows()));
  }

  /** What the run took so far. */
  RunMetrics soFar() {
    return metrics(clock.instant(), true);
  }

  private RunMetrics metrics(Instant now, boolean isGood) {
    return new RunMetrics(job, runId, startedAt, now, isGood, List.copyOf(steps));
  }
}
