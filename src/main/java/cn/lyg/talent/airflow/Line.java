package cn.lyg.talent.airflow;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** The line to the server: waits only so long, and asks again where that is safe. */
final class Line {
  private final Server server;
  private final Patience patience;
  private final Pause pause;
  private final RandomGenerator random;
  private final HttpClient http;

  Line(Server server, Patience patience, Pause pause, RandomGenerator random) {
    this.server = server;
    this.patience = patience;
    this.pause = pause;
    this.random = random;
    // HTTP/1.1: Airflow's server speaks no HTTP/2 and complains of the offer. A redirect is not
    // followed: it leads to a login page or would carry the token elsewhere.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .build();
  }

  /** The answer of whatever status; a fault where there is none. */
  Answer ask(Call call, Optional<String> bearer) {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt >= patience.attempts();
      Duration asked = Duration.ZERO;
      try {
        Answer answer = once(call, bearer);
        boolean mayRepeat = call.repeatable() || answer.isUndone();
        if (last || !answer.isPassing() || !mayRepeat) {
          return answer;
        }
        asked = answer.asked();
      } catch (IOException cut) {
        if (last || !mayRepeat(call, cut)) {
          throw unreachable(call, cut);
        }
      }
      rest(call, patience.pauseAfter(attempt, asked, random));
    }
  }

  /** A call that never got through can be made again whatever it does. */
  private static boolean mayRepeat(Call call, IOException cut) {
    return call.repeatable()
        || cut instanceof ConnectException
        || cut instanceof HttpConnectTimeoutException;
  }

  /** The client's own time limit ends with the headers; a body that trickles needs this one. */
  private Answer once(Call call, Optional<String> bearer) throws IOException {
    CompletableFuture<HttpResponse<String>> coming =
        http.sendAsync(request(call, bearer), BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return Answer.of(coming.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + patience.answer());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cut) {
        throw cut;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException asked) {
      coming.cancel(true);
      throw interrupted(call);
    }
  }

  private HttpRequest request(Call call, Optional<String> bearer) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.at(call.path()))
            .header("Accept", "application/json")
            .method(
                call.method(),
                call.body()
                    .map(body -> BodyPublishers.ofString(body.toString()))
                    .orElseGet(BodyPublishers::noBody));
    call.body().ifPresent(body -> builder.header("Content-Type", "application/json"));
    bearer.ifPresent(value -> builder.header("Authorization", "Bearer " + value));
    return builder.build();
  }

  private void rest(Call call, Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException asked) {
      throw interrupted(call);
    }
  }

  private WarehouseException interrupted(Call call) {
    Thread.currentThread().interrupt();
    return new WarehouseException(Fault.SERVICE_UNREACHABLE, call, "interrupted while waiting");
  }

  private WarehouseException unreachable(Call call, IOException cut) {
    String why = Optional.ofNullable(cut.getMessage()).orElse(cut.getClass().getSimpleName());
    return new WarehouseException(
        Fault.SERVICE_UNREACHABLE,
        server.base(),
        "%s got no answer (%s); is Airflow running there?".formatted(call, why),
        cut);
  }
}
