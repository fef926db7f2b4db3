package cn.lyg.talent.cli;

import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.GeneratedFiles;
import cn.lyg.talent.generate.Generator;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small programme of invented people, loaded, published and reported by the command itself: once,
 * for all tests that only read. A test that changes something works on a copy of its lake.
 */
final class Town {
  static final String AS_OF = "2025-06-30";
  private static final Path ROOT =
      Path.of(System.getProperty("talent.home", "."), "target", "town").toAbsolutePath();
  private static final GeneratedFiles FILES = generate();
  private static final Told RUN =
      Told.by(
          "run",
          "--records",
          FILES.records().toString(),
          "--as-of",
          AS_OF,
          "--lake",
          lake().root().toString(),
          "--out",
          reports().toString());

  private Town() {}

  /** What the run said; asking for it is what makes the town. */
  static Told run() {
    return RUN;
  }

  /** The corrections that come after the records. */
  static Path later() {
    return FILES.later();
  }

  static Path records() {
    return FILES.records();
  }

  static Lake lake() {
    return new Lake(ROOT.resolve("lake"));
  }

  static Path reports() {
    return ROOT.resolve("reports");
  }

  /** A lake of one's own with the same content. */
  static Lake copyTo(Path folder) {
    Lake copy = new Lake(folder.resolve("lake"));
    copy(lake().root(), copy.root());
    return copy;
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(file, target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Rows of a query over the snapshot that counts, as CSV. */
  static String ask(Lake lake, String sql) {
    Told told = Told.by("query", "--lake", lake.root().toString(), "--format", "csv", sql);
    if (told.exitCode() != 0) {
      throw new AssertionError(told.err());
    }
    return told.out();
  }

  /** Names of the folders under {@code snapshots}, finished or not. */
  static List<String> snapshotFolders(Lake lake) {
    try (Stream<Path> folders = Files.list(lake.snapshots())) {
      return folders.map(folder -> new Snapshot(folder).id()).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static GeneratedFiles generate() {
    try {
      if (Files.exists(ROOT)) {
        try (Stream<Path> old = Files.walk(ROOT)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Generator.write(ROOT.resolve("files"), 120, 521, Format.MIXED);
  }
}
