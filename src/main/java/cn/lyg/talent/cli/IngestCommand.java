package cn.lyg.talent.cli;

import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Ledger;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.LakeLock;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code talent ingest}: files in, typed records or rejected rows out; or a batch taken out again.
 */
@Command(
    name = "ingest",
    description = "Load a folder of record files as one batch, or take a batch out from now on.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Mixin private RecordsOption records = new RecordsOption();

  @Option(
      names = "--undo",
      paramLabel = "BATCH",
      description = "Take this batch out from now on; an earlier known-at still sees it.")
  private Optional<String> undo = Optional.empty();

  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    try (LakeLock held = LakeLock.take(where, LockHolder.of("ingest"))) {
      undo.ifPresentOrElse(batch -> undo(where, batch), () -> load(where));
    }
    return 0;
  }

  private void undo(Lake where, String batch) {
    Ledger.read(where).undo(batch, Clock.systemUTC().instant());
    spec.commandLine()
        .getOut()
        .printf("批次 %s 已撤出，重新构建后生效 / batch taken out; build to publish%n", batch);
    spec.commandLine().getOut().flush();
  }

  private void load(Lake where) {
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    try (Engine engine = Engine.start("talent ingest")) {
      Definitions definitions = Definitions.load(Home.warehouse(), policy.load());
      IngestSummary summary =
          new Intake(definitions, where, Clock.systemUTC(), progress)
              .load(engine.session(), records);
      Said.loaded(spec.commandLine().getOut(), summary);
      Intake.beStrict(records, summary);
    }
  }
}
