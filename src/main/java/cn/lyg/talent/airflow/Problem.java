package cn.lyg.talent.airflow;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what the scheduler refused, in whichever of its shapes, into one sentence. */
final class Problem {
  private static final int LONGEST = 300;

  private Problem() {}

  /** The fault behind an answer that is not good: the caller's for 4xx, the service's otherwise. */
  static WarehouseException of(Call call, Answer answer, Server server) {
    String said = said(answer);
    return switch (answer.status()) {
      case 401 -> usage(server, "the user or password is refused (%s)".formatted(said));
      case 403 -> usage(server, "this user may not %s (%s)".formatted(call, said));
      case 404 -> usage(call, "%s; './talent airflow status' lists what there is".formatted(said));
      case 301, 302, 303, 307, 308 -> usage(server, "it redirects; name the address it leads to");
      default ->
          answer.status() / 100 == 4
              ? usage(call, said)
              : new WarehouseException(
                  Fault.SERVICE_UNREACHABLE,
                  server.base(),
                  "%s answered %d (%s); try again later or see the server's log"
                      .formatted(call, answer.status(), said));
    };
  }

  /** A good status with something else than JSON in it: another server, or a proxy's page. */
  static WarehouseException notAirflow(Call call, Answer answer, Server server) {
    return new WarehouseException(
        Fault.SERVICE_UNREACHABLE,
        server.base(),
        "%s was answered with %s instead of JSON; is this the address of Airflow 3?"
            .formatted(call, answer.contentType()));
  }

  private static WarehouseException usage(Object place, String remedy) {
    return new WarehouseException(Fault.USAGE, place, remedy);
  }

  static String said(Answer answer) {
    return answer
        .json()
        .map(json -> detail(json.path("detail")))
        .filter(text -> !text.isEmpty())
        .map(Problem::brief)
        .orElseGet(() -> brief("%d %s".formatted(answer.status(), words(answer.body()))));
  }

  /** A sentence, an object with a reason, or one entry for each field that was wrong. */
  private static String detail(JsonNode detail) {
    if (detail.isArray()) {
      List<String> wrong = new ArrayList<>();
      detail.forEach(field -> wrong.add(field(field)));
      return String.join("; ", wrong);
    }
    if (detail.isObject()) {
      return detail.path("reason").asText(detail.path("message").asText(""));
    }
    return detail.asText("");
  }

  /** Where and what; the input that was wrong is not echoed, it may be a secret. */
  private static String field(JsonNode field) {
    List<String> path = new ArrayList<>();
    field.path("loc").forEach(step -> path.add(step.asText()));
    return String.join(".", path) + ": " + field.path("msg").asText("refused");
  }

  /** The words of a page; its first paragraph says enough. */
  private static String words(String text) {
    return text.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ");
  }

  private static String brief(String text) {
    String line = text.strip().split("\\n\\s*\\n", 2)[0].lines().collect(Collectors.joining(" "));
    String folded = line.replaceAll("\\s+", " ").strip();
    return folded.length() > LONGEST ? folded.substring(0, LONGEST) + "…" : folded;
  }
}
