package cn.lyg.talent.cli;

import cn.lyg.talent.fault.WarehouseException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** {@code ./talent}: the commands, and what a fault becomes at the shell. */
@Command(
    name = "talent",
    description = "Analytics and reporting warehouse of a talent programme.",
    mixinStandardHelpOptions = true,
    version = "talent 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Exit codes: 0 done, 1 bug, 2 usage or definition, 3 data stops it,",
      "            4 a check found a violation, 5 a service is unreachable.",
      "Start with: talent demo"
    })
public final class Talent {
  /** In the order in which the help shows them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          RunCommand.class,
          IngestCommand.class,
          BuildCommand.class,
          ReportCommand.class,
          CheckCommand.class,
          QueryCommand.class,
          TraceCommand.class,
          WhatIfCommand.class,
          CompareCommand.class,
          PersonCommand.class,
          AuditCommand.class,
          SnapshotsCommand.class,
          PublishCommand.class,
          ExpireCommand.class,
          GenerateCommand.class,
          RejectsCommand.class,
          TemplatesCommand.class,
          PolicyCommand.class,
          DocsCommand.class,
          AirflowCommand.class,
          AutoComplete.GenerateCompletion.class);

  private Talent() {}

  public static void main(String[] arguments) {
    int exitCode = commandLine(asked(arguments)).execute(arguments);
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  /**
   * The one command that is asked for, because looking through all of them takes longer than many a
   * query; all where that is not plain, and for the completion script, which tells of all.
   */
  private static List<Class<?>> asked(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    return COMMANDS.stream()
        .filter(command -> command != AutoComplete.GenerateCompletion.class)
        .filter(command -> command.getAnnotation(Command.class).name().equals(first))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine talent = new CommandLine(new Talent());
    commands.forEach(talent::addSubcommand);
    return talent
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setExecutionExceptionHandler(Talent::tell)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Chinese comes out whole whatever the terminal's locale says of itself. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }

  /** A fault is told in its own words; anything else is a bug, and then the trace is what helps. */
  private static int tell(Exception thrown, CommandLine command, ParseResult parsed) {
    if (thrown instanceof WarehouseException fault) {
      command.getErr().println(command.getColorScheme().errorText(fault.getMessage()));
      return fault.fault().kind().exitCode();
    }
    command.getErr().println("This is a bug; please report it with the lines below.");
    thrown.printStackTrace(command.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
