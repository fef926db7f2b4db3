package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.LakeLock;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent expire}: old snapshots make room; what they had answered stays in ops.run. */
@Command(
    name = "expire",
    description = "Remove old snapshots; the current one always stays.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With both --keep and --older-than a snapshot goes only when both let it.",
      "Example: talent expire --keep 30 --older-than 90 --spare 20251231T040000000Z --dry-run"
    })
final class ExpireCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();

  @Option(names = "--keep", paramLabel = "N", description = "The newest N stay.")
  private Optional<Integer> keep = Optional.empty();

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "Only what was finished longer ago goes.")
  private Optional<Integer> days = Optional.empty();

  @Option(
      names = "--spare",
      paramLabel = "ID",
      split = ",",
      description = "Stays in any case, such as those that pages were sent out from.")
  private Set<String> spared = Set.of();

  @Option(
      names = "--grace",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "How long somebody may be reading one at most (default: ${DEFAULT-VALUE}).")
  private int grace;

  @Option(names = "--dry-run", description = "Only tell which would go.")
  private boolean dryRun;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    spared.forEach(id -> Snapshot.finished(where, id));
    Expiry expiry = new Expiry(keep, days.map(Duration::ofDays), Duration.ofMinutes(grace), spared);
    validate();
    try (LakeLock held = LakeLock.take(where, LockHolder.of("expire"))) {
      List<RunFile> runs = Snapshot.all(where).stream().map(RunFile::read).toList();
      String current = Snapshot.current(where).id();
      List<RunFile> due = expiry.due(runs, current, Clock.systemUTC().instant());
      if (!dryRun) {
        due.forEach(run -> Snapshot.of(where, run.runId()).retire(where));
      }
      tell(due, runs.size() - due.size());
    }
    return 0;
  }

  private void validate() {
    if (keep.isEmpty() && days.isEmpty()) {
      throw new WarehouseException(
          Fault.USAGE, "expire", "say what may go: --keep N, --older-than DAYS, or both");
    }
    if (keep.orElse(0) < 0 || days.orElse(0) < 0 || grace < 0) {
      throw new WarehouseException(Fault.USAGE, "expire", "numbers below zero mean nothing here");
    }
  }

  private void tell(List<RunFile> due, int stay) {
    PrintWriter out = spec.commandLine().getOut();
    due.forEach(run -> out.printf("%s  as of %s%n", run.runId(), run.asOf()));
    out.printf(
        dryRun
            ? "将清理 %d 个快照，保留 %d 个 / %d would go, %d would stay%n"
            : "已清理 %d 个快照，保留 %d 个 / %d removed, %d stay%n",
        due.size(),
        stay,
        due.size(),
        stay);
    out.flush();
  }
}
