package cn.lyg.talent.cli;

import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.LakeLock;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent run}: from a folder of official files to published figures and dashboards. */
@Command(
    name = "run",
    description = "Load files, compute every table, audit, publish and report.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private RecordsOption records = new RecordsOption();
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the dashboards go (default: LAKE/reports).")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter said = spec.commandLine().getOut();
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    Lake where = lake.lake();
    new WholeRun(where, policy, Clock.systemUTC(), progress)
        .run(records, asOf, out.orElseGet(() -> where.root().resolve("reports")), said);
    return 0;
  }

  /**
   * Everything from files to dashboards under one lock; the demo does the same with its own files.
   */
  record WholeRun(Lake lake, PolicyCommand.PolicyOption policy, Clock clock, Progress progress) {

    void run(RecordsOption records, AsOfOption asOf, Path out, PrintWriter said) {
      IngestSummary summary;
      Snapshot snapshot;
      try (LakeLock held = LakeLock.take(lake, LockHolder.of("run"));
          Engine engine = Engine.start("talent run")) {
        Definitions definitions = Definitions.load(Home.warehouse(), policy.load());
        summary = new Intake(definitions, lake, clock, progress).load(engine.session(), records);
        Said.loaded(said, summary);
        snapshot =
            new Publication(definitions, lake, clock, progress)
                .publish(
                    engine.session(), asOf.days(clock, definitions.policy()), asOf.knownAt(clock));
      }
      Said.published(said, snapshot);
      progress.step("生成报表", "rendering reports");
      Said.reported(said, Dashboards.render(lake, snapshot, out, progress));
      Intake.beStrict(records, summary);
    }
  }
}
