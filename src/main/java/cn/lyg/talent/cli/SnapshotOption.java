package cn.lyg.talent.cli;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --snapshot}: another published state than the one that counts now. */
final class SnapshotOption {
  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "Read this snapshot instead of the current one.")
  Optional<String> id = Optional.empty();

  Snapshot of(Lake lake) {
    return id.map(given -> Snapshot.finished(lake, given)).orElseGet(() -> Snapshot.current(lake));
  }
}
