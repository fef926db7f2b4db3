package cn.lyg.talent.airflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the scheduler: one run, under an id of the caller's own. The same id asked for
 * twice is the same run.
 */
public record Trigger(
    String dagId, String runId, Optional<Instant> logicalDate, Map<String, String> parameters) {

  public Trigger {
    parameters = Map.copyOf(parameters);
  }

  /** The key {@code logical_date} always stands there: without it the server refuses. */
  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("dag_run_id", runId);
    logicalDate.ifPresentOrElse(
        date -> body.put("logical_date", date.toString()), () -> body.putNull("logical_date"));
    ObjectNode conf = body.putObject("conf");
    parameters.forEach(conf::put);
    return body;
  }
}
