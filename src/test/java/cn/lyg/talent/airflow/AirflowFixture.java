package cn.lyg.talent.airflow;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of a scripted server, with a clock that does not make anybody wait. */
abstract class AirflowFixture {
  static final String RUN =
      """
      {"dag_id": "intake", "dag_run_id": "r1", "state": "%s", "run_type": "manual",
       "logical_date": null, "start_date": "2026-01-15T08:00:00.5+08:00", "end_date": null,
       "conf": {"batch": "march"}, "something_new": {"of": ["a later Airflow"]}}
      """;

  FakeScheduler scheduler;
  Stopwatch stopwatch;
  AirflowClient client;

  @BeforeEach
  void start() throws IOException {
    scheduler = new FakeScheduler();
    stopwatch = new Stopwatch();
    client = client(Duration.ofSeconds(20));
  }

  AirflowClient client(Duration answer) {
    Patience patience =
        new Patience(
            Duration.ofSeconds(5), answer, 4, Duration.ofSeconds(1), Duration.ofSeconds(20));
    Server server = new Server(scheduler.base(), "office", "secret-word");
    return new AirflowClient(server, patience, stopwatch, stopwatch, new Random(7));
  }

  static String run(String state) {
    return RUN.formatted(state);
  }

  @AfterEach
  void stop() {
    scheduler.close();
  }
}
