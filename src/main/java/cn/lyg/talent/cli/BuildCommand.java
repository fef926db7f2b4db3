package cn.lyg.talent.cli;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.LakeLock;
import cn.lyg.talent.table.Snapshot;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent build}: from what is held to a published snapshot. */
@Command(
    name = "build",
    description = "Compute every table from the records held, audit, and publish.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();

  @Option(
      names = "--aside",
      description = "Finish the snapshot but let the current one go on counting: for past days.")
  private boolean aside;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    Lake where = lake.lake();
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    try (LakeLock held = LakeLock.take(where, LockHolder.of("build"));
        Engine engine = Engine.start("talent build")) {
      Definitions definitions = Definitions.load(Home.warehouse(), policy.load());
      Publication publication = new Publication(definitions, where, clock, progress);
      AsOfDays days = asOf.days(clock, definitions.policy());
      Snapshot snapshot =
          aside
              ? publication.finish(engine.session(), days, asOf.knownAt(clock))
              : publication.publish(engine.session(), days, asOf.knownAt(clock));
      Said.published(spec.commandLine().getOut(), snapshot);
    }
    return 0;
  }
}
