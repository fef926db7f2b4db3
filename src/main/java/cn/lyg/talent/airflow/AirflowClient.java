package cn.lyg.talent.airflow;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The scheduler's REST API, as far as driving the warehouse's DAGs needs it. */
public final class AirflowClient {
  private static final int PAGE = 100;

  private final Session session;

  public AirflowClient(
      Server server, Patience patience, Clock clock, Pause pause, RandomGenerator random) {
    this.session = new Session(server, new Line(server, patience, pause, random), clock);
  }

  /** Needs no login. */
  public Health health() {
    return Health.of(new Fields(session.askOpenly(Call.get("/monitor/health"))));
  }

  public List<ImportError> importErrors() {
    return all("/importErrors?", "import_errors", ImportError::of);
  }

  public List<Dag> dags() {
    return all("/dags?order_by=dag_id&", "dags", Dag::of);
  }

  public Dag dag(String dagId) {
    return Dag.of(new Fields(session.ask(Call.get(dag(dagId, "")))));
  }

  /** Lets a paused DAG run; one that already does stays as it is. */
  public Dag unpause(String dagId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("is_paused", false);
    Call call = Call.set("PATCH", dag(dagId, "?update_mask=is_paused"), body);
    return Dag.of(new Fields(session.ask(call)));
  }

  /** Starts a run, or finds the one that the same id started before. */
  public DagRun trigger(Trigger trigger) {
    // The caller's own id makes a repeat harmless, so the call may be made again after a cut.
    Call call = Call.set("POST", dag(trigger.dagId(), "/dagRuns"), trigger.body());
    Answer answer = session.answer(call);
    return answer.status() == 409
        ? sameRun(trigger, call, answer)
        : DagRun.of(new Fields(session.good(call, answer)));
  }

  private DagRun sameRun(Trigger trigger, Call call, Answer refusal) {
    Call get = Call.get(run(trigger.dagId(), trigger.runId(), ""));
    Answer answer = session.answer(get);
    if (answer.status() == 404) {
      throw session.refused(call, refusal); // another run holds that logical date
    }
    DagRun run = DagRun.of(new Fields(session.good(get, answer)));
    if (!run.parameters().equals(trigger.parameters())) {
      throw new WarehouseException(
          Fault.USAGE,
          trigger.dagId() + "/" + trigger.runId(),
          "this run was started with %s; choose another run id for %s"
              .formatted(run.parameters(), trigger.parameters()));
    }
    return run;
  }

  public DagRun run(String dagId, String runId) {
    return DagRun.of(new Fields(session.ask(Call.get(run(dagId, runId, "")))));
  }

  /** The newest runs first, of one DAG or, for {@code ~}, of all. */
  public List<DagRun> runs(String dagId, int most) {
    Call call = Call.get(dag(dagId, "/dagRuns?order_by=-run_after&limit=" + most));
    return new Fields(session.ask(call)).each("dag_runs", DagRun::of);
  }

  public RunStatus status(String dagId, String runId) {
    DagRun run = run(dagId, runId);
    return new RunStatus(
        run, all(run(dagId, runId, "/taskInstances?"), "task_instances", TaskRun::of));
  }

  /** Runs what failed in a run once more, and what hangs on it. */
  public DagRun rerun(String dagId, String runId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("dry_run", false);
    body.put("only_failed", true);
    session.ask(Call.set("POST", run(dagId, runId, "/clear"), body));
    return run(dagId, runId);
  }

  /** What an attempt of a task has written so far. */
  public List<LogLine> log(String dagId, String runId, TaskRun task, int attempt) {
    String path =
        "/taskInstances/%s/logs/%d?full_content=true&map_index=%d"
            .formatted(Call.encoded(task.taskId()), attempt, task.mapIndex());
    return LogLine.all(session.ask(Call.get(run(dagId, runId, path))).path("content"));
  }

  /** Runs a scheduled DAG for past dates, one at a time. */
  public Backfill backfill(String dagId, Instant from, Instant to, Backfill.Again again) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("dag_id", dagId).put("from_date", from.toString()).put("to_date", to.toString());
    body.put("reprocess_behavior", again.word()).put("max_active_runs", 1);
    return Backfill.of(new Fields(session.ask(Call.create("/backfills", body))));
  }

  public Backfill backfill(long id) {
    return Backfill.of(new Fields(session.ask(Call.get("/backfills/" + id))));
  }

  /** The newest events first. */
  public List<AssetEvent> assetEvents(String asset, int most) {
    String query = "?asset_id=%d&order_by=-timestamp&limit=%d".formatted(assetId(asset), most);
    Fields found = new Fields(session.ask(Call.get("/assets/events" + query)));
    return found.each("asset_events", AssetEvent::of);
  }

  /** Says from outside that something was made new; the DAGs waiting for it start. */
  public AssetEvent tellAsset(String asset, Map<String, String> extra) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("asset_id", assetId(asset));
    ObjectNode told = body.putObject("extra");
    extra.forEach(told::put);
    return AssetEvent.of(new Fields(session.ask(Call.create("/assets/events", body))));
  }

  private long assetId(String name) {
    String query = "/assets?name_pattern=" + Call.encoded(name) + "&";
    return all(query, "assets", Function.identity()).stream()
        .filter(asset -> asset.text("name").equals(name))
        .findFirst()
        .orElseThrow(
            () -> new WarehouseException(Fault.USAGE, name, "the scheduler knows no such asset"))
        .number("id");
  }

  private <T> List<T> all(String query, String key, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    while (true) {
      Call call = Call.get(query + "limit=" + PAGE + "&offset=" + all.size());
      Fields page = new Fields(session.ask(call));
      List<T> items = page.each(key, read);
      all.addAll(items);
      if (items.isEmpty() || all.size() >= page.number("total_entries")) {
        return List.copyOf(all);
      }
    }
  }

  private static String dag(String dagId, String rest) {
    return "/dags/" + (dagId.equals("~") ? dagId : Call.encoded(dagId)) + rest;
  }

  private static String run(String dagId, String runId, String rest) {
    return dag(dagId, "/dagRuns/" + Call.encoded(runId) + rest);
  }
}
