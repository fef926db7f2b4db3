package cn.lyg.talent.cli;

import cn.lyg.talent.table.Lake;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --lake}, the same everywhere. */
final class LakeOption {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Where the data lie (default: target/lake).")
  Optional<Path> lake = Optional.empty();

  Lake lake() {
    return new Lake(lake.orElseGet(Home::defaultLake).toAbsolutePath().normalize());
  }
}
