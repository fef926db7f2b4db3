package cn.lyg.talent.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the client asks for and how it reads the answers. */
class AirflowClientTest extends AirflowFixture {
  private static final Trigger MARCH =
      new Trigger("intake", "r1", Optional.empty(), Map.of("batch", "march"));
  private static final String CONFLICT =
      "{\"detail\": {\"reason\": \"Unique constraint violation\", \"statement\": \"hidden\"}}";

  @Test
  void aRunWithoutADateStillNamesTheDate() {
    scheduler.then(200, run("queued"));
    DagRun run = client.trigger(MARCH);
    assertThat(scheduler.asked().get(0).call()).isEqualTo("POST /api/v2/dags/intake/dagRuns");
    assertThat(scheduler.asked().get(0).body())
        .isEqualTo("{\"dag_run_id\":\"r1\",\"logical_date\":null,\"conf\":{\"batch\":\"march\"}}");
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.startedAt()).contains(Instant.parse("2026-01-15T00:00:00.5Z"));
    assertThat(run.logicalDate()).isEmpty();
    assertThat(run.parameters()).containsExactly(Map.entry("batch", "march"));
  }

  @Test
  void theSameRunIdAgainIsTheSameRun() {
    scheduler.then(409, CONFLICT).then(200, run("success"));
    assertThat(client.trigger(MARCH).state()).isEqualTo(RunState.SUCCESS);
  }

  @Test
  void theSameRunIdForSomethingElseIsRefused() {
    scheduler.then(409, CONFLICT).then(200, run("success"));
    assertThatThrownBy(
            () ->
                client.trigger(
                    new Trigger("intake", "r1", Optional.empty(), Map.of("batch", "april"))))
        .hasMessageContaining("USAGE at intake/r1")
        .hasMessageContaining("{batch=march}; choose another run id for {batch=april}");
  }

  @Test
  void aLogicalDateThatAnotherRunHoldsIsRefused() {
    scheduler.then(409, CONFLICT).then(404, "{\"detail\": \"The DagRun was not found\"}");
    assertThatThrownBy(() -> client.trigger(MARCH))
        .hasMessageContaining("Unique constraint violation");
  }

  @Test
  void statesOfALaterAirflowAreShownAsTheyAre() {
    scheduler
        .then(200, run("dreaming"))
        .then(
            200,
            """
            {"task_instances": [
              {"task_id": "ingest", "map_index": 2, "state": "awaiting_input", "try_number": 1,
               "max_tries": 3, "start_date": null, "end_date": null},
              {"task_id": "clear_away", "map_index": -1, "state": null, "try_number": 0,
               "max_tries": 3}], "total_entries": 2}
            """);
    RunStatus status = client.status("intake", "r1");
    assertThat(status.run().state().word()).isEqualTo("dreaming");
    assertThat(status.run().state().isFinished()).isFalse();
    assertThat(status.tasks())
        .extracting(TaskRun::label)
        .containsExactly("ingest[2]", "clear_away");
    assertThat(status.tasks())
        .extracting(task -> task.state().word())
        .containsExactly("awaiting_input", "none");
    assertThat(status.finished()).isZero();
  }

  @Test
  void namesArePartsOfThePathWhateverTheyHold() {
    scheduler.then(200, run("running"));
    client.run("intake", "scheduled__2026-01-15T00:00:00+00:00/../x y");
    assertThat(scheduler.asked().get(0).call())
        .isEqualTo(
            "GET /api/v2/dags/intake/dagRuns/"
                + "scheduled__2026-01-15T00%3A00%3A00%2B00%3A00%2F..%2Fx%20y");
  }

  @Test
  void listsAreReadToTheirEnd() {
    String page =
        "{\"import_errors\": [{\"filename\": \"%s\", \"stack_trace\": \"a\\nb: c\\n\"}],"
            + " \"total_entries\": 2}";
    scheduler.then(200, page.formatted("one.py")).then(200, page.formatted("two.py"));
    assertThat(client.importErrors())
        .containsExactly(
            new ImportError("one.py", "a\nb: c\n"), new ImportError("two.py", "a\nb: c\n"));
    assertThat(scheduler.asked().get(1).call()).endsWith("limit=100&offset=1");
    assertThat(new ImportError("one.py", "a\nb: c\n").reason()).isEqualTo("b: c");
  }

  @Test
  void logLinesComeWithoutTheirFrame() {
    scheduler.then(
        200,
        """
        {"content": [
          {"event": "::group::Log message source details"}, {"event": "/logs/attempt=1.log"},
          {"event": "::endgroup::"},
          {"timestamp": "2026-01-15T00:00:00Z", "level": "info", "event": "批次 7：读入 12 行"},
          {"timestamp": "2026-01-15T00:00:01Z", "level": "error", "event": "Task failed",
           "error_detail": [{"exc_type": "CommandFailed", "exc_value": "exit 3: the data"}]}],
         "continuation_token": null}
        """);
    TaskRun task =
        new TaskRun("ingest", -1, TaskState.FAILED, 1, 4, Optional.empty(), Optional.empty());
    assertThat(client.log("intake", "r1", task, 1))
        .extracting(LogLine::text)
        .containsExactly("批次 7：读入 12 行", "Task failed · CommandFailed: exit 3: the data");
  }

  @Test
  void logsOfAnOlderKindArePlainLines() {
    scheduler.then(200, "{\"content\": [\"one\", \"two\"], \"continuation_token\": null}");
    TaskRun task =
        new TaskRun("ingest", -1, TaskState.FAILED, 1, 4, Optional.empty(), Optional.empty());
    assertThat(client.log("intake", "r1", task, 1))
        .extracting(LogLine::text)
        .contains("one", "two");
  }

  @Test
  void aRerunTouchesOnlyWhatFailed() {
    scheduler.then(200, "{\"task_instances\": []}").then(200, run("queued"));
    assertThat(client.rerun("intake", "r1").state()).isEqualTo(RunState.QUEUED);
    assertThat(scheduler.asked().get(0).call())
        .isEqualTo("POST /api/v2/dags/intake/dagRuns/r1/clear");
    assertThat(scheduler.asked().get(0).body())
        .isEqualTo("{\"dry_run\":false,\"only_failed\":true}");
  }

  @Test
  void healthNeedsNoLoginAndNamesWhatIsDown() {
    scheduler.then(
        200,
        """
        {"metadatabase": {"status": "healthy"},
         "scheduler": {"status": "unhealthy",
                       "latest_scheduler_heartbeat": "2026-01-14T23:00:00+00:00"},
         "dag_processor": {"status": null, "latest_dag_processor_heartbeat": null}}
        """);
    Health health = client.health();
    assertThat(scheduler.logins()).isZero();
    assertThat(health.isHealthy()).isFalse();
    assertThat(health.parts())
        .extracting(Health.Part::status)
        .containsExactly("healthy", "unhealthy", "none");
    assertThat(health.parts().get(1).lastSign()).contains(Instant.parse("2026-01-14T23:00:00Z"));
  }

  @Test
  void assetsAreFoundByTheirWholeName() {
    scheduler
        .then(
            200,
            "{\"assets\": [{\"id\": 4, \"name\": \"talent_records_old\"},"
                + " {\"id\": 9, \"name\": \"talent_records\"}], \"total_entries\": 2}")
        .then(
            200,
            "{\"asset_events\": [{\"id\": 1, \"name\": \"talent_records\", \"extra\": {},"
                + " \"timestamp\": \"2026-01-15T00:00:00Z\", \"source_dag_id\": null,"
                + " \"created_dagruns\": [{\"dag_id\": \"build_publish\", \"run_id\": \"x\"}]}]}");
    AssetEvent event = client.assetEvents("talent_records", 5).get(0);
    assertThat(scheduler.asked().get(1).call()).contains("asset_id=9");
    assertThat(event.sourceDagId()).isEqualTo("none");
    assertThat(event.startedRuns()).containsExactly("build_publish/x");
  }

  @Test
  void anAssetNobodyKnowsIsAFault() {
    scheduler.then(200, "{\"assets\": [], \"total_entries\": 0}");
    assertThatThrownBy(() -> client.assetEvents("nosuch", 5))
        .isInstanceOfSatisfying(
            WarehouseException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.USAGE));
  }

  @Test
  void backfillAsksForOneRunAtATime() {
    scheduler.then(
        200,
        "{\"id\": 3, \"dag_id\": \"build_publish\","
            + " \"from_date\": \"2024-12-30T00:00:00+08:00\", \"completed_at\": null}");
    Instant from = Instant.parse("2024-12-29T16:00:00Z");
    Backfill asked = client.backfill("build_publish", from, from, Backfill.Again.COMPLETED);
    assertThat(scheduler.asked().get(0).body())
        .contains("\"reprocess_behavior\":\"completed\"", "\"max_active_runs\":1");
    assertThat(asked.from()).isEqualTo(from);
    assertThat(asked.completedAt()).isEmpty();
  }
}
