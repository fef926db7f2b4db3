package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.airflow.FakeScheduler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code talent airflow} prints and how it ends. */
class AirflowCommandTest {
  private static final String HEALTHY = "{\"scheduler\": {\"status\": \"healthy\"}}";
  private static final String RUN =
      "{\"dag_id\": \"intake\", \"dag_run_id\": \"r1\", \"state\": \"%s\", \"conf\": {}}";
  private static final String TASK =
      "{\"task_instances\": [{\"task_id\": \"ingest\", \"map_index\": -1, \"state\": \"%s\","
          + " \"try_number\": 1, \"max_tries\": 3, \"start_date\": \"2026-01-15T00:00:00Z\"}],"
          + " \"total_entries\": 1}";

  @TempDir Path folder;
  private FakeScheduler scheduler;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void start() throws IOException {
    scheduler = new FakeScheduler();
    Files.writeString(folder.resolve("password"), "secret-word\n");
  }

  @AfterEach
  void stop() {
    scheduler.close();
  }

  private int talent(String... words) {
    List<String> all = new ArrayList<>(List.of("airflow"));
    all.addAll(List.of(words));
    all.addAll(List.of("--url", scheduler.base().toString()));
    all.addAll(List.of("--password-file", folder.resolve("password").toString()));
    CommandLine command = Talent.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(all.toArray(new String[0]));
  }

  @Test
  void healthIsZeroOnlyWhenEverythingLivesAndEveryDagIsRead() {
    scheduler.then(200, HEALTHY).then(200, "{\"import_errors\": [], \"total_entries\": 0}");
    assertThat(talent("health")).isZero();
    scheduler.then(200, "{\"scheduler\": {\"status\": \"unhealthy\"}}");
    assertThat(talent("health")).isEqualTo(5);
    scheduler
        .then(200, HEALTHY)
        .then(
            200,
            "{\"import_errors\": [{\"filename\": \"intake.py\", \"stack_trace\": \"x\\nNo: y\"}],"
                + " \"total_entries\": 1}");
    assertThat(talent("health")).isEqualTo(2);
    assertThat(said.toString()).contains("cannot be read: intake.py: No: y");
  }

  @Test
  void aPausedDagIsSaidToWait() {
    scheduler.then(200, "{\"dag_id\": \"intake\", \"is_paused\": true}");
    scheduler.then(200, RUN.formatted("queued"));
    assertThat(talent("trigger", "intake", "--run-id", "r1", "--param", "batch=march")).isZero();
    assertThat(scheduler.asked().get(1).body()).contains("\"conf\":{\"batch\":\"march\"}");
    assertThat(said.toString()).contains("intake / r1：queued", "this DAG is paused");
  }

  @Test
  void waitingForAFailedRunNamesTheTaskAndEndsWithThree() {
    for (int look = 0; look < 2; look++) {
      scheduler.then(200, RUN.formatted("failed"));
    }
    scheduler.then(200, TASK.formatted("failed"));
    assertThat(talent("wait", "intake", "r1")).isEqualTo(3);
    assertThat(said.toString()).contains("failed, see: talent airflow logs intake r1 ingest");
  }

  @Test
  void logsAreOfTheTaskAskedFor() {
    scheduler.then(200, RUN.formatted("success")).then(200, TASK.formatted("success"));
    scheduler.then(200, "{\"content\": [\"批次 7 / batch\"]}");
    assertThat(talent("logs", "intake", "r1", "ingest")).isZero();
    assertThat(said.toString()).contains("ingest  批次 7 / batch");
  }

  @Test
  void statusWithoutARunShowsTheLatest() {
    scheduler.then(200, "{\"dag_runs\": [" + RUN.formatted("running") + "]}");
    scheduler.then(200, RUN.formatted("running")).then(200, TASK.formatted("up_for_retry"));
    assertThat(talent("status", "intake")).isZero();
    assertThat(said.toString()).contains("up_for_retry", "1/4", "2026-01-15 08:00:00");
  }

  @Test
  void aDagThatNeverRanIsToldSo() {
    scheduler.then(200, "{\"dag_runs\": []}");
    assertThat(talent("wait", "intake")).isEqualTo(2);
    assertThat(said.toString()).contains("USAGE at intake: has not run yet");
  }

  @Test
  void aMissingPasswordFileIsNamed() throws IOException {
    Files.delete(folder.resolve("password"));
    assertThat(talent("status")).isEqualTo(2);
    assertThat(said.toString()).contains("password: the password file cannot be read");
  }

  @Test
  void daysOfABackfillAreTheOfficesDays() {
    scheduler.then(200, "{\"id\": 3, \"dag_id\": \"build_publish\"}");
    assertThat(talent("backfill", "build_publish", "--from", "2024-12-30", "--to", "2024-12-31"))
        .isZero();
    assertThat(scheduler.asked().get(0).body())
        .contains("2024-12-29T16:00:00Z", "2024-12-31T15:59:59.999999999Z");
  }
}
