package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.AirflowClient;
import cn.lyg.talent.airflow.RunStatus;
import cn.lyg.talent.airflow.TaskRun;
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

/** {@code talent airflow logs}: what the tasks of a run said. */
@Command(
    name = "logs",
    description = "Print what the tasks of a run said; --follow stays until the run ends.",
    mixinStandardHelpOptions = true)
final class AirflowLogsCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofHours(12);

  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(index = "0", paramLabel = "DAG", description = "Which DAG.")
  private String dag = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Default: the latest run.")
  private Optional<String> run = Optional.empty();

  @Parameters(index = "2", arity = "0..1", paramLabel = "TASK", description = "Default: all.")
  private Optional<String> task = Optional.empty();

  @Option(names = "--follow", description = "Stay until the run ends; exit 3 when it fails.")
  private boolean follow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    AirflowClient client = server.client();
    String runId = run.orElseGet(() -> AirflowStatusCommand.latest(client, dag));
    if (follow) {
      RunStatus ended =
          server
              .watch(client)
              .follow(
                  dag,
                  runId,
                  LONGEST,
                  (from, line) -> {
                    if (isAsked(from)) {
                      AirflowText.line(out, from, line);
                    }
                  });
      return AirflowText.ending(out, ended);
    }
    client.status(dag, runId).tasks().stream()
        .filter(this::isAsked)
        .filter(asked -> asked.startedAt().isPresent())
        .forEach(
            asked ->
                client
                    .log(dag, runId, asked, asked.attempt())
                    .forEach(line -> AirflowText.line(out, asked, line)));
    return 0;
  }

  private boolean isAsked(TaskRun each) {
    return task.map(name -> name.equals(each.taskId()) || name.equals(each.label())).orElse(true);
  }
}
