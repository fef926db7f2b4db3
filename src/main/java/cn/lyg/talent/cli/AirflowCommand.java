package cn.lyg.talent.cli;

import picocli.CommandLine.Command;

/** {@code talent airflow}: drives the DAGs that run the warehouse by itself. */
@Command(
    name = "airflow",
    description = "Start, watch and read the runs of the scheduler.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AirflowHealthCommand.class,
      AirflowStatusCommand.class,
      AirflowTriggerCommand.class,
      AirflowRerunCommand.class,
      AirflowWaitCommand.class,
      AirflowLogsCommand.class,
      AirflowBackfillCommand.class
    })
final class AirflowCommand {
  private AirflowCommand() {}
}
