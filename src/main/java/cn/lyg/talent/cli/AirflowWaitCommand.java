package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.DagRun;
import cn.lyg.talent.airflow.RunStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent airflow wait}: stays with a run and tells how far it is. */
@Command(
    name = "wait",
    description = "Wait until a run ends; exit 3 when it fails, 5 when it takes too long.",
    mixinStandardHelpOptions = true)
final class AirflowWaitCommand implements Callable<Integer> {
  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(index = "0", paramLabel = "DAG", description = "Which DAG.")
  private String dag = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Default: the latest run.")
  private Optional<String> run = Optional.empty();

  @Option(
      names = "--minutes",
      defaultValue = "120",
      description = "How long to wait at most (default: ${DEFAULT-VALUE}).")
  private long minutes;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AirflowClient client = server.client();
    String runId = run.orElseGet(() -> AirflowStatusCommand.latest(client, dag));
    return untilEnd(spec, server, client, client.run(dag, runId), Duration.ofMinutes(minutes));
  }

  static int untilEnd(
      CommandSpec spec, AirflowServer server, AirflowClient client, DagRun run, Duration limit) {
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    RunStatus ended =
        server
            .watch(client)
            .untilEnd(run.dagId(), run.runId(), limit, status -> progress.detail(standing(status)));
    return AirflowText.ending(spec.commandLine().getOut(), ended);
  }

  private static String standing(RunStatus status) {
    return "%s  %d/%d  %s"
        .formatted(
            status.run().state(),
            status.finished(),
            status.tasks().size(),
            status.tasks().stream()
                .filter(task -> task.startedAt().isPresent() && !task.state().isFinished())
                .map(task -> task.label() + " " + task.state())
                .findFirst()
                .orElse(""));
  }
}
