package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.Dag;
import cn.lyg.talent.airflow.DagRun;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent airflow status}: all DAGs, the runs of one, or the tasks of one run. */
@Command(
    name = "status",
    description = "Show the DAGs and latest runs, or one run and its tasks.",
    mixinStandardHelpOptions = true)
final class AirflowStatusCommand implements Callable<Integer> {
  private static final int LATEST = 15;

  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(index = "0", arity = "0..1", paramLabel = "DAG", description = "Default: all.")
  private Optional<String> dag = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Default: the latest run.")
  private Optional<String> run = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    AirflowClient client = server.client();
    Instant now = server.clock().instant();
    if (dag.isEmpty()) {
      dags(out, client.dags());
      AirflowText.runs(out, client.runs("~", LATEST), now);
    } else {
      String runId = run.orElseGet(() -> latest(client, dag.get()));
      AirflowText.status(out, client.status(dag.get(), runId), now);
    }
    out.flush();
    return 0;
  }

  static String latest(AirflowClient client, String dag) {
    List<DagRun> runs = client.runs(dag, 1);
    if (runs.isEmpty()) {
      throw new WarehouseException(
          Fault.USAGE, dag, "has not run yet; './talent airflow trigger %s'".formatted(dag));
    }
    return runs.get(0).runId();
  }

  private static void dags(PrintWriter out, List<Dag> dags) {
    TextTable table = new TextTable(List.of("DAG", "启用 on", "计划 schedule", "下次 next"));
    dags.forEach(
        each ->
            table.add(
                List.of(
                    each.dagId(),
                    each.isPaused() ? "否 no" : "是 yes",
                    each.schedule(),
                    AirflowText.time(each.nextRunAfter()))));
    table.print(out);
    out.println();
  }
}
