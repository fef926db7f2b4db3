package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.DagRun;
import cn.lyg.talent.airflow.Trigger;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent airflow trigger}: asks for one run; the same id again is the same run. */
@Command(
    name = "trigger",
    description = "Start a run of a DAG; with a --run-id given before, find that run.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: talent airflow trigger period_close --param as_of=2025-12-31 --wait"})
final class AirflowTriggerCommand implements Callable<Integer> {
  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(paramLabel = "DAG", description = "Which DAG.")
  private String dag = "";

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Name of the run (default: by the time of asking).")
  private Optional<String> runId = Optional.empty();

  @Option(
      names = "--logical-date",
      paramLabel = "T",
      description = "The moment the run is for, e.g. 2025-12-31T00:00:00Z (default: none).")
  private Optional<Instant> logicalDate = Optional.empty();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the DAG; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--unpause", description = "Turn the DAG on first.")
  private boolean unpause;

  @Option(names = "--wait", description = "Stay until the run ends; exit 3 when it fails.")
  private boolean wait;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    AirflowClient client = server.client();
    boolean paused = unpause ? client.unpause(dag).isPaused() : client.dag(dag).isPaused();
    String id = runId.orElseGet(this::idOfNow);
    DagRun run = client.trigger(new Trigger(dag, id, logicalDate, parameters));
    out.printf("%s / %s：%s%n", run.dagId(), run.runId(), run.state());
    if (paused) {
      out.println("该 DAG 已停用，启用后才会运行 / this DAG is paused; it runs once turned on (--unpause)");
    }
    out.flush();
    return wait ? AirflowWaitCommand.untilEnd(spec, server, client, run, Duration.ofHours(12)) : 0;
  }

  private String idOfNow() {
    return "talent__" + server.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
