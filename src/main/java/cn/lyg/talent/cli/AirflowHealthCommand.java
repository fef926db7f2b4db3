package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.Health;
import cn.lyg.talent.airflow.ImportError;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code talent airflow health}: is every part of the scheduler alive, is every DAG read? */
@Command(
    name = "health",
    description = "Tell whether the scheduler is alive; exit 5 when not, 2 when a DAG is broken.",
    mixinStandardHelpOptions = true)
final class AirflowHealthCommand implements Callable<Integer> {
  @Mixin private AirflowServer server = new AirflowServer();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Health health = server.guest().health();
    TextTable table = new TextTable(List.of("部分 part", "状态 status", "最近心跳 last sign"));
    health
        .parts()
        .forEach(
            part ->
                table.add(List.of(part.name(), part.status(), AirflowText.time(part.lastSign()))));
    table.print(out);
    if (!health.isHealthy()) {
      return 5;
    }
    List<ImportError> broken = server.client().importErrors();
    broken.forEach(
        error -> out.printf("无法读取 / cannot be read: %s: %s%n", error.file(), error.reason()));
    out.flush();
    return broken.isEmpty() ? 0 : 2;
  }
}
