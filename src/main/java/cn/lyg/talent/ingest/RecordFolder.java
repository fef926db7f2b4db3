package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of one load.
 *
 * @param files the files to read, by name
 * @param refused tables in a form that is not read
 * @param others files that are no tables; told to the user, but no fault
 */
record RecordFolder(List<RecordFile> files, List<Unit> refused, List<String> others) {

  /** Forms in which tables come that people take for readable. */
  private static final Set<String> LOOKALIKES =
      Set.of("xls", "xlsb", "et", "ods", "txt", "numbers", "zip", "rar", "7z", "dbf", "mdb");

  private static final Label SAVE_AS =
      new Label("不支持的文件格式；请另存为 .xlsx 或 .csv", "a form that is not read; save as .xlsx or .csv");

  /**
   * What a path holds: a folder's files; one file by itself; or, named on purpose and never found
   * in a folder of received files, a description of a database to read.
   */
  static RecordFolder list(Path records, Map<String, String> environment) {
    Path real = real(records);
    if (Files.isDirectory(real)) {
      return list(real, tree(real));
    }
    if (DatabaseFile.isOne(real)) {
      return new RecordFolder(DatabaseFile.read(real, environment).tables(), List.of(), List.of());
    }
    return list(real.resolveSibling(""), List.of(real));
  }

  private static RecordFolder list(Path root, List<Path> paths) {
    List<RecordFile> files = new ArrayList<>();
    List<Unit> refused = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Path path : paths) {
      String name = root.relativize(path).toString().replace('\\', '/');
      Optional<Source.Kind> kind = Source.Kind.of(name);
      if (kind.isPresent()) {
        files.add(RecordFile.of(name, kind.orElseThrow(), path));
      } else if (LOOKALIKES.contains(extension(name))) {
        refused.add(Unit.refused(name, FileReason.UNREADABLE_FILE, SAVE_AS));
      } else {
        others.add(name);
      }
    }
    return new RecordFolder(List.copyOf(files), List.copyOf(refused), List.copyOf(others));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException missing) {
      throw new WarehouseException(
          Fault.RECORDS_MISSING,
          folder,
          "no such folder; name the folder that holds the records",
          missing);
    }
  }

  private static List<Path> tree(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile)
          .filter(path -> !isAside(root.relativize(path)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new WarehouseException(
          Fault.STORAGE, root, "see that the folder and all in it may be listed", e);
    }
  }

  /** What programs leave beside tables: lock files of an open workbook, markers, checksums. */
  private static boolean isAside(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(Path::toString)
        .anyMatch(part -> part.startsWith(".") || part.startsWith("~$") || part.startsWith("_"));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
