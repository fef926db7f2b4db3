package cn.lyg.talent.airflow;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Stays with a run until it ends. Asks now and then: the server's own waiting call is experimental
 * and holds its answer back until the end.
 */
public final class Watch {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final AirflowClient client;
  private final Clock clock;
  private final Pause pause;

  public Watch(AirflowClient client, Clock clock, Pause pause) {
    this.client = client;
    this.clock = clock;
    this.pause = pause;
  }

  /** Tells how the run stands each time it was looked at, the last time when it has ended. */
  public RunStatus untilEnd(
      String dagId, String runId, Duration limit, Consumer<RunStatus> progress) {
    Instant deadline = clock.instant().plus(limit);
    Duration gap = SHORTEST;
    while (true) {
      RunStatus status = client.status(dagId, runId);
      progress.accept(status);
      if (status.run().state().isFinished()) {
        return status;
      }
      if (!clock.instant().isBefore(deadline)) {
        throw new WarehouseException(
            Fault.SERVICE_UNREACHABLE,
            dagId + "/" + runId,
            "still %s after %s, %d of %d tasks done; it goes on by itself, wait again"
                .formatted(status.run().state(), limit, status.finished(), status.tasks().size()));
      }
      rest(gap);
      gap = longer(gap);
    }
  }

  /** Tells each line once, of every task and attempt, until the run ends. */
  public RunStatus follow(
      String dagId, String runId, Duration limit, BiConsumer<TaskRun, LogLine> told) {
    Map<String, Integer> seen = new HashMap<>();
    return untilEnd(
        dagId,
        runId,
        limit,
        status -> status.tasks().forEach(task -> tellNew(dagId, runId, task, seen, told)));
  }

  private void tellNew(
      String dagId,
      String runId,
      TaskRun task,
      Map<String, Integer> seen,
      BiConsumer<TaskRun, LogLine> told) {
    for (int attempt = 1; attempt <= task.attempt(); attempt++) {
      String key = task.label() + "/" + attempt;
      // An earlier attempt can say no more; its last lines may still be missing the first time.
      boolean over = attempt < task.attempt() && seen.containsKey(key + "/over");
      if (task.startedAt().isEmpty() || over) {
        continue;
      }
      List<LogLine> lines = client.log(dagId, runId, task, attempt);
      int from = Math.min(seen.getOrDefault(key, 0), lines.size());
      lines.subList(from, lines.size()).forEach(line -> told.accept(task, line));
      seen.put(key, lines.size());
      if (attempt < task.attempt()) {
        seen.put(key + "/over", 1);
      }
    }
  }

  private static Duration longer(Duration gap) {
    Duration next = gap.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST) > 0 ? LONGEST : next;
  }

  private void rest(Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new WarehouseException(
          Fault.SERVICE_UNREACHABLE, "waiting", "interrupted; the run goes on by itself");
    }
  }
}
