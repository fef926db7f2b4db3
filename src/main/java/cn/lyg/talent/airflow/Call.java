package cn.lyg.talent.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request.
 *
 * @param repeatable whether asking twice does no more than asking once
 */
record Call(String method, String path, Optional<JsonNode> body, boolean repeatable) {
  private static final String API = "/api/v2";

  /** Logging in again only makes another token. */
  static Call login(JsonNode credentials) {
    return new Call("POST", "/auth/token", Optional.of(credentials), true);
  }

  static Call get(String path) {
    return new Call("GET", API + path, Optional.empty(), true);
  }

  /** Brings something into a state in which a second time finds it. */
  static Call set(String method, String path, JsonNode body) {
    return new Call(method, API + path, Optional.of(body), true);
  }

  /** Makes something new each time, so it is sent twice only where nothing was made. */
  static Call create(String path, JsonNode body) {
    return new Call("POST", API + path, Optional.of(body), false);
  }

  /** A name as part of a path or query: run ids hold colons and plus signs. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
