package cn.lyg.talent.cli;

import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code talent audit}: the second set of books, kept by another engine. */
@Command(
    name = "audit",
    description = "Recompute every table with the second engine and compare.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Snapshot audited = snapshot.of(lake.lake());
    Policy law = policy.load();
    Definitions definitions = Definitions.load(Home.warehouse(), law);
    RunFile run = RunFile.read(audited);
    Audit audit = new Audit(definitions, audited);
    audit.compare(run.asOf());
    audited.pastDays().forEach(audit::comparePast);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d tables computed twice, no difference%n",
            audited.id(), definitions.model().tables().size());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
