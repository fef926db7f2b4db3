package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --snapshot} or {@code --as-of}: another state than the one that counts now. */
final class SnapshotOption {
  @Option(
      names = "--snapshot",
      paramLabel = "ID",
      description = "Read this snapshot instead of the current one.")
  Optional<String> id = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "Read the newest snapshot of that day instead of the current one.")
  Optional<LocalDate> asOf = Optional.empty();

  Snapshot of(Lake lake) {
    if (id.isPresent() && asOf.isPresent()) {
      throw new WarehouseException(
          Fault.USAGE, "--snapshot and --as-of", "name one of them, not both");
    }
    return id.map(given -> Snapshot.finished(lake, given))
        .or(() -> asOf.map(day -> newestOf(lake, day)))
        .orElseGet(() -> Snapshot.current(lake));
  }

  private static Snapshot newestOf(Lake lake, LocalDate day) {
    return Snapshot.all(lake).stream()
        .filter(snapshot -> RunFile.read(snapshot).asOf().equals(day))
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.SNAPSHOT_MISSING,
                    lake.root(),
                    "no snapshot is as of %s; make one with './talent build --as-of %s --aside'"
                        .formatted(day, day)));
  }
}
