package cn.lyg.talent.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staying with a run until it ends. */
class WatchTest extends AirflowFixture {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static String tasks(String state, int attempt) {
    return """
        {"task_instances": [{"task_id": "ingest", "map_index": -1, "state": "%s",
          "try_number": %d, "max_tries": 3, "start_date": "2026-01-15T00:00:00Z"}],
         "total_entries": 1}
        """
        .formatted(state, attempt);
  }

  private static String log(String... lines) {
    return "{\"content\": [\"%s\"]}".formatted(String.join("\", \"", lines));
  }

  private Watch watch() {
    return new Watch(client, stopwatch, stopwatch);
  }

  @Test
  void progressIsToldEachTimeAndTheEndReturned() {
    scheduler.then(200, run("queued")).then(200, tasks("queued", 0));
    scheduler.then(200, run("running")).then(200, tasks("running", 1));
    scheduler.then(200, run("failed")).then(200, tasks("failed", 1));
    List<String> told = new ArrayList<>();
    RunStatus end =
        watch()
            .untilEnd(
                "intake",
                "r1",
                LIMIT,
                status -> told.add(status.run().state() + " " + status.finished()));
    assertThat(told).containsExactly("queued 0", "running 0", "failed 1");
    assertThat(end.failed()).extracting(TaskRun::taskId).containsExactly("ingest");
    assertThat(stopwatch.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500));
  }

  @Test
  void patienceEndsButTheRunGoesOn() {
    for (int look = 0; look < 20; look++) {
      scheduler.then(200, run("running")).then(200, tasks("running", 1));
    }
    assertThatThrownBy(() -> watch().untilEnd("intake", "r1", LIMIT, status -> {}))
        .hasMessageContaining("still running after PT1M, 0 of 1 tasks done");
    assertThat(stopwatch.pauses()).allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) <= 0);
  }

  @Test
  void everyLineIsToldOnceOverAllAttempts() {
    scheduler.then(200, run("running")).then(200, tasks("running", 1)).then(200, log("a"));
    scheduler.then(200, run("running")).then(200, tasks("running", 1)).then(200, log("a", "b"));
    scheduler.then(200, run("running")).then(200, tasks("running", 2));
    scheduler.then(200, log("a", "b", "lock held")).then(200, log("again"));
    scheduler
        .then(200, run("success"))
        .then(200, tasks("success", 2))
        .then(200, log("again", "ok"));
    List<String> told = new ArrayList<>();
    watch().follow("intake", "r1", LIMIT, (task, line) -> told.add(line.text()));
    assertThat(told).containsExactly("a", "b", "lock held", "again", "ok");
  }
}
