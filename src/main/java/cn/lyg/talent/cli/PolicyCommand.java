package cn.lyg.talent.cli;

import cn.lyg.talent.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent policy}: the law of a programme as data. */
@Command(
    name = "policy",
    description = "Work with policy files.",
    mixinStandardHelpOptions = true,
    subcommands = PolicyCommand.CheckFile.class)
final class PolicyCommand {
  private PolicyCommand() {}

  /** {@code --policy}, the same everywhere. */
  static final class PolicyOption {
    @Option(
        names = "--policy",
        paramLabel = "FILE",
        description = "Policy file of the programme (default: warehouse/policy/521-6.yaml).")
    Optional<Path> file = Optional.empty();

    Policy load() {
      Path shipped = Policy.shipped(Home.warehouse(), "521-6");
      return Policy.load(Home.warehouse(), file.orElse(shipped));
    }
  }

  /** {@code talent policy check}. */
  @Command(
      name = "check",
      description = "Check a policy file; every complaint names file and line.",
      mixinStandardHelpOptions = true)
  static final class CheckFile implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The policy file.")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      Policy policy = Policy.load(Home.warehouse(), file);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s: programme %s, sound%n", file, policy.programme());
      policy
          .tables()
          .forEach(table -> out.printf("  %-24s %d%n", table.name(), table.rows().size()));
      out.flush();
      return 0;
    }
  }
}
