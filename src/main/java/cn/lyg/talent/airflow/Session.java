package cn.lyg.talent.airflow;

import cn.lyg.talent.fault.WarehouseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.Optional;

/** A user's visit: logs in when first needed and again when the token runs out or is refused. */
final class Session {
  private final Server server;
  private final Line line;
  private final Clock clock;
  private Optional<Token> token = Optional.empty();

  Session(Server server, Line line, Clock clock) {
    this.server = server;
    this.line = line;
    this.clock = clock;
  }

  /** The JSON of a good answer; everything else is a fault that says what, where and why. */
  JsonNode ask(Call call) {
    return good(call, answer(call));
  }

  /** Asks without a token: health needs none, so it can be read when logging in cannot. */
  JsonNode askOpenly(Call call) {
    return good(call, line.ask(call, Optional.empty()));
  }

  /** Any answer, for callers to whom a refusal may be good news. */
  Answer answer(Call call) {
    Answer answer = line.ask(call, Optional.of(token().value()));
    if (answer.refusesToken()) {
      forgetToken();
      answer = line.ask(call, Optional.of(token().value()));
    }
    return answer;
  }

  JsonNode good(Call call, Answer answer) {
    if (!answer.isGood()) {
      throw refused(call, answer);
    }
    return answer.json().orElseThrow(() -> Problem.notAirflow(call, answer, server));
  }

  WarehouseException refused(Call call, Answer answer) {
    return Problem.of(call, answer, server);
  }

  private synchronized Token token() {
    Token fresh = token.filter(held -> held.isFreshAt(clock.instant())).orElseGet(this::login);
    token = Optional.of(fresh);
    return fresh;
  }

  private synchronized void forgetToken() {
    token = Optional.empty();
  }

  private Token login() {
    JsonNode credentials =
        JsonNodeFactory.instance
            .objectNode()
            .put("username", server.user())
            .put("password", server.password());
    return Token.of(askOpenly(Call.login(credentials)).path("access_token").asText());
  }
}
