package cn.lyg.talent.cli;

import cn.lyg.talent.airflow.Backfill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent airflow backfill}: past days, one at a time, beside the current snapshot. */
@Command(
    name = "backfill",
    description = "Run a scheduled DAG for past days, the last one included.",
    mixinStandardHelpOptions = true)
final class AirflowBackfillCommand implements Callable<Integer> {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

  @Mixin private AirflowServer server = new AirflowServer();

  @Parameters(paramLabel = "DAG", description = "Which DAG, such as build_publish.")
  private String dag = "";

  @Option(names = "--from", required = true, paramLabel = "D", description = "First day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "D", description = "Last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--again",
      defaultValue = "NONE",
      description = "Days run before: ${COMPLETION-CANDIDATES} (default: none).")
  private Backfill.Again again = Backfill.Again.NONE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Instant first = from.atStartOfDay(OFFICE).toInstant();
    Instant last = to.atTime(LocalTime.MAX).atZone(OFFICE).toInstant();
    Backfill asked = server.client().backfill(dag, first, last, again);
    spec.commandLine()
        .getOut()
        .printf("补算 %s：%s 至 %s / backfill %d asked for%n", dag, from, to, asked.id());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
