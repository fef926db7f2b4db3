package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is loaded and when it is said to have come in. */
final class RecordsOption {
  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "Folder of record files (CSV, TSV, XLSX, Parquet).")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = "--received-at",
      paramLabel = "T",
      description = "When the files came in, e.g. 2023-07-01T09:00:00Z (default: now).")
  Optional<Instant> receivedAt = Optional.empty();

  @Option(names = "--strict", description = "Exit 3 when a row or a file was rejected.")
  boolean strict;

  Path records() {
    return folder.orElseThrow(
        () ->
            new WarehouseException(
                Fault.USAGE, "--records", "name the folder of record files to load"));
  }

  Instant receivedAt(Clock clock) {
    return receivedAt.orElseGet(clock::instant);
  }
}
