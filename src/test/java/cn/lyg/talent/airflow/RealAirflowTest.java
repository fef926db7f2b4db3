package cn.lyg.talent.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The client against a running Airflow with this project's DAGs, as {@code
 * pipelines/airflow-local.sh client} names it. Uses the selection watch, which outside a round ends
 * well without touching the warehouse.
 */
@Tag("airflow")
@EnabledIfEnvironmentVariable(named = "TALENT_AIRFLOW_URL", matches = "http.*")
class RealAirflowTest {
  private static final Pause PAUSE = time -> Thread.sleep(time.toMillis());
  private static final String DAG = "selection_watch";
  private static final String RUN = "test__" + UUID.randomUUID();
  private static final Trigger TRIGGER = new Trigger(DAG, RUN, Optional.empty(), Map.of());

  private static AirflowClient client;

  private static AirflowClient client(String password) {
    URI url = URI.create(System.getenv("TALENT_AIRFLOW_URL"));
    Server server = new Server(url, System.getenv("TALENT_AIRFLOW_USER"), password);
    return new AirflowClient(server, Patience.usual(), Clock.systemUTC(), PAUSE, new Random(1));
  }

  @BeforeAll
  static void logIn() throws IOException {
    Path file = Path.of(System.getenv("TALENT_AIRFLOW_PASSWORD_FILE"));
    client = client(Files.readString(file).strip());
  }

  @Test
  void everyPartIsHealthyAndEveryDagIsRead() {
    assertThat(client.health().isHealthy()).isTrue();
    assertThat(client.importErrors()).isEmpty();
    assertThat(client.dags())
        .extracting(Dag::dagId)
        .contains("drop_watch", "intake", "build_publish", "reports", DAG, "year_end");
  }

  @Test
  void aRunIsStartedOnceWatchedAndRead() {
    assertThat(client.unpause(DAG).isPaused()).isFalse();
    assertThat(client.trigger(TRIGGER).runId()).isEqualTo(RUN);
    assertThat(client.trigger(TRIGGER).runId()).isEqualTo(RUN);
    List<String> lines = new ArrayList<>();
    RunStatus end =
        new Watch(client, Clock.systemUTC(), PAUSE)
            .follow(DAG, RUN, Duration.ofMinutes(3), (task, line) -> lines.add(line.text()));
    assertThat(end.run().state()).isEqualTo(RunState.SUCCESS);
    assertThat(end.tasks())
        .extracting(TaskRun::label)
        .containsExactlyInAnyOrder("round_is_open", "check", "changes");
    assertThat(lines).isNotEmpty();
    assertThat(client.runs(DAG, 5)).extracting(DagRun::runId).contains(RUN);
  }

  @Test
  void refusalsComeInWords() {
    Trigger parentFolder =
        new Trigger("intake", RUN, Optional.empty(), Map.of("batch", "../elsewhere"));
    assertThatThrownBy(() -> client.trigger(parentFolder)).hasMessageContaining("param batch");
    assertThatThrownBy(() -> client.run(DAG, "no-such-run")).hasMessageContaining("not found");
    assertThatThrownBy(() -> client("wrong").dags()).hasMessageContaining("password is refused");
    Instant now = Instant.now();
    assertThatThrownBy(() -> client.backfill("intake", now, now, Backfill.Again.NONE))
        .hasMessageContaining("does not support backfills");
  }

  @Test
  void pastDaysAreRunAgainOneByOne() throws InterruptedException {
    Instant to = Instant.now().minus(400, ChronoUnit.DAYS);
    Backfill asked =
        client.backfill(DAG, to.minus(1, ChronoUnit.DAYS), to, Backfill.Again.COMPLETED);
    for (int look = 0; look < 90 && client.backfill(asked.id()).completedAt().isEmpty(); look++) {
      Thread.sleep(2000);
    }
    assertThat(client.backfill(asked.id()).completedAt()).isPresent();
  }

  @Test
  void anEventFromOutsideIsRemembered() {
    AssetEvent told = client.tellAsset("talent_published", Map.of("as_of", "2021-12-31"));
    assertThat(client.assetEvents("talent_published", 10))
        .anySatisfy(
            event -> {
              assertThat(event.id()).isEqualTo(told.id());
              assertThat(event.extra()).containsEntry("as_of", "2021-12-31");
            });
  }
}
