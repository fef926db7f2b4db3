package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.DagRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent airflow rerun}: once the cause is mended, what failed is run again. */
@Command(
    name = "rerun",
    description = "Run what failed in a run once more.",
    mixinStandardHelpOptions = true)
final class AirflowRerunCommand implements Callable<Integer> {
  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(index = "0", paramLabel = "DAG", description = "Which DAG.")
  private String dag = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Default: the latest run.")
  private Optional<String> run = Optional.empty();

  @Option(names = "--wait", description = "Stay until the run ends; exit 3 when it fails.")
  private boolean wait;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    AirflowClient client = server.client();
    String runId = run.orElseGet(() -> AirflowStatusCommand.latest(client, dag));
    DagRun again = client.rerun(dag, runId);
    out.printf("%s / %s：%s%n", again.dagId(), again.runId(), again.state());
    out.flush();
    return wait
        ? AirflowWaitCommand.untilEnd(spec, server, client, again, Duration.ofHours(12))
        : 0;
  }
}
