package cn.lyg.talent.airflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What came back: a status and, mostly, JSON. */
record Answer(int status, String contentType, Optional<String> retryAfter, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("content-type").orElse("no content type"),
        response.headers().firstValue("retry-after"),
        response.body());
  }

  /** Any 2xx: the login answers 201, everything else 200. */
  boolean isGood() {
    return status / 100 == 2;
  }

  /** Whether the same call may well succeed in a moment. */
  boolean isPassing() {
    return PASSING.contains(status);
  }

  /**
   * Airflow on SQLite says so after it has undone a backfill that another transaction was in the
   * way of: nothing was made, and the same call may be made again whatever it makes.
   */
  boolean isUndone() {
    return status == 503 && body.contains("Database is locked");
  }

  /** An expired token is told by 401, one signed before the server got a new secret by 403. */
  boolean refusesToken() {
    return status == 401 || (status == 403 && body.contains("Invalid JWT token"));
  }

  /** The pause the server asks for; a date instead of seconds is not worth a parser. */
  Duration asked() {
    return Duration.ofSeconds(
        retryAfter.filter(text -> text.matches("\\d{1,4}")).map(Long::parseLong).orElse(0L));
  }

  /** The body as JSON; empty where it is something else, such as a proxy's page. */
  Optional<JsonNode> json() {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
