package cn.lyg.talent.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server that is slow, cut off, restarting, or not what it seems. */
class LineFaultsTest extends AirflowFixture {
  private static final Instant DAY = Instant.parse("2024-12-30T00:00:00Z");

  private static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 1000);
    for (int at = 0; at < 1000; at++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      Thread.sleep(100);
    }
  }

  private static String jwt(Instant expires) {
    String claims = "{\"sub\":\"office\",\"exp\":%d}".formatted(expires.getEpochSecond());
    return "e30."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".sig";
  }

  @Test
  void anExpiredTokenIsRenewedOnceAndTheCallMadeAgain() {
    scheduler
        .then(
            exchange -> {
              scheduler.gives("second");
              FakeScheduler.send(
                  exchange, 401, "application/json", "{\"detail\": \"Token Expired\"}");
            })
        .then(200, run("running"));
    assertThat(client.run("intake", "r1").state()).isEqualTo(RunState.RUNNING);
    assertThat(scheduler.asked())
        .extracting(FakeScheduler.Asked::authorization)
        .containsExactly("Bearer first", "Bearer second");
  }

  @Test
  void aTokenSignedBeforeTheServerGotANewSecretIsRenewedToo() {
    scheduler.then(403, "{\"detail\": \"Invalid JWT token\"}").then(200, run("running"));
    client.run("intake", "r1");
    assertThat(scheduler.logins()).isEqualTo(2);
  }

  @Test
  void aTokenIsUsedUntilShortlyBeforeItsEnd() {
    scheduler.gives(jwt(stopwatch.instant().plus(Duration.ofHours(1))));
    scheduler.then(200, run("running")).then(200, run("running")).then(200, run("running"));
    client.run("intake", "r1");
    stopwatch.forward(Duration.ofMinutes(58));
    client.run("intake", "r1");
    assertThat(scheduler.logins()).isEqualTo(1);
    stopwatch.forward(Duration.ofMinutes(1));
    client.run("intake", "r1");
    assertThat(scheduler.logins()).isEqualTo(2);
  }

  @Test
  void aWrongPasswordIsTheCallersToMendAndIsNotPrinted() {
    scheduler.gives("").then(401, "{\"detail\": \"Invalid credentials\"}");
    assertThatThrownBy(() -> client.dags())
        .hasMessageContaining("USAGE at office at http://127.0.0.1")
        .hasMessageContaining("the user or password is refused (Invalid credentials)")
        .hasMessageNotContaining("secret-word");
    assertThat(scheduler.logins()).isEqualTo(1);
  }

  @Test
  void aRoleThatIsTooSmallIsNotTakenForAnOldToken() {
    scheduler.then(403, "{\"detail\": \"Forbidden\"}");
    assertThatThrownBy(() -> client.unpause("intake"))
        .hasMessageContaining("this user may not PATCH /api/v2/dags/intake");
    assertThat(scheduler.logins()).isEqualTo(1);
  }

  @Test
  void everyWrongFieldIsNamedAndItsValueIsNot() {
    scheduler.then(
        422,
        """
        {"detail": [
          {"loc": ["body", "logical_date"], "msg": "Field required", "input": "440100-secret"},
          {"loc": ["body", "note"], "msg": "Extra inputs are not permitted"}]}
        """);
    assertThatThrownBy(
            () -> client.trigger(new Trigger("intake", "r1", Optional.empty(), Map.of())))
        .hasMessageContaining(
            "body.logical_date: Field required; body.note: Extra inputs are not permitted")
        .hasMessageNotContaining("440100");
  }

  @Test
  void aBadParameterIsToldInOneLine() {
    scheduler.then(
        400, "{\"detail\": \"Invalid input for param batch: '../etc'\\n\\nFailed validating …\"}");
    assertThatThrownBy(
            () -> client.trigger(new Trigger("intake", "r1", Optional.empty(), Map.of())))
        .hasMessageEndingWith("Invalid input for param batch: '../etc'");
  }

  @Test
  void aRestartingServerIsAskedAgainWithLongerPauses() {
    scheduler.thenPage(503, "starting").thenPage(502, "gateway").then(200, run("running"));
    assertThat(client.run("intake", "r1").runId()).isEqualTo("r1");
    assertThat(stopwatch.pauses()).hasSize(2);
    assertThat(stopwatch.pauses().get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(stopwatch.pauses().get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void theServersOwnWishForAPauseIsHeardButNotWithoutEnd() {
    scheduler
        .then(
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "3600");
              FakeScheduler.send(exchange, 429, "text/plain", "slow down");
            })
        .then(200, run("running"));
    client.run("intake", "r1");
    assertThat(stopwatch.pauses().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void afterTheLastAttemptTheServerIsNamedAndWhatItSaid() {
    for (int attempt = 0; attempt < 4; attempt++) {
      scheduler.thenPage(
          503, "<html><style>p{}</style><h1>503</h1><p>Service\n Unavailable</p></html>");
    }
    assertThatThrownBy(() -> client.run("intake", "r1"))
        .hasMessageContaining("SERVICE_UNREACHABLE at http://127.0.0.1")
        .hasMessageContaining("answered 503 (503 503 Service Unavailable)");
    assertThat(scheduler.asked()).hasSize(4);
  }

  @Test
  void aBugInTheServerIsNotAskedAgain() {
    scheduler.thenPage(500, "Internal Server Error");
    assertThatThrownBy(() -> client.run("intake", "r1"))
        .hasMessageContaining("500 Internal Server Error");
    assertThat(scheduler.asked()).hasSize(1);
  }

  @Test
  void aCutConnectionIsMendedForWhatMayBeAskedTwice() {
    scheduler.then(LineFaultsTest::cut).then(200, run("queued"));
    Trigger trigger = new Trigger("intake", "r1", Optional.empty(), Map.of("batch", "march"));
    assertThat(client.trigger(trigger).state()).isEqualTo(RunState.QUEUED);
  }

  @Test
  void aCutConnectionIsAFaultForWhatMayNot() {
    scheduler.then(LineFaultsTest::cut).then(200, "{\"id\": 1}");
    assertThatThrownBy(() -> client.backfill("build_publish", DAY, DAY, Backfill.Again.NONE))
        .hasMessageContaining("POST /api/v2/backfills got no answer");
    assertThat(scheduler.asked()).hasSize(1);
  }

  @Test
  void aBackfillIsNotSentTwiceEvenWhenTheServerIsBusy() {
    scheduler.then(503, "{\"detail\": \"overloaded\"}").then(200, "{\"id\": 1}");
    assertThatThrownBy(() -> client.backfill("build_publish", DAY, DAY, Backfill.Again.NONE))
        .hasMessageContaining("503 (overloaded)");
    assertThat(scheduler.asked()).hasSize(1);
  }

  @Test
  void aBackfillThatSqliteHasUndoneIsAskedForAgain() {
    scheduler
        .then(503, "{\"detail\": \"Database is locked. Backfill creation is not supported …\"}")
        .then(200, "{\"id\": 1, \"dag_id\": \"build_publish\"}");
    assertThat(client.backfill("build_publish", DAY, DAY, Backfill.Again.NONE).id()).isEqualTo(1);
    assertThat(stopwatch.pauses()).hasSize(1);
  }

  @Test
  void anAnswerThatTricklesIsGivenUp() {
    client = client(Duration.ofMillis(300));
    scheduler.then(LineFaultsTest::trickle).then(200, run("running"));
    assertThat(client.run("intake", "r1").state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void nobodyListeningIsTold() {
    scheduler.close();
    assertThatThrownBy(() -> client.health())
        .isInstanceOfSatisfying(
            WarehouseException.class,
            fault -> assertThat(fault.fault()).isEqualTo(Fault.SERVICE_UNREACHABLE))
        .hasMessageContaining("is Airflow running there?");
    assertThat(stopwatch.pauses()).hasSize(3);
  }

  @Test
  void anotherServersPageIsNotTakenForAnAnswer() {
    scheduler.thenPage(200, "<html>Please sign in</html>");
    assertThatThrownBy(() -> client.dags())
        .hasMessageContaining("was answered with text/html instead of JSON");
  }

  @Test
  void aRedirectIsNotFollowed() {
    scheduler.then(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/login");
          FakeScheduler.send(exchange, 302, "text/html", "");
        });
    assertThatThrownBy(() -> client.dags()).hasMessageContaining("it redirects");
  }

  @Test
  void aServerIsPrintedWithoutItsPassword() {
    assertThat(new Server(URI.create("http://h:1//"), "office", "secret-word"))
        .hasToString("office at http://h:1");
    assertThat(Token.of(jwt(DAY))).hasToString("token until 2024-12-30T00:00:00Z");
  }
}
