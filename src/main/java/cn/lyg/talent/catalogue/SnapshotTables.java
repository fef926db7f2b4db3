package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How DuckDB reads the Parquet folders of a snapshot. */
record SnapshotTables(Snapshot snapshot) {

  /** A select over a built table. */
  String of(TableFolder table) {
    return select(table.columns(), snapshot.table(table.layer().folder(), table.name()), "");
  }

  /** A select over the rows of a record set that are in force for a programme. */
  String inForce(RecordSet set, String programme) {
    return select(
        set.columns(),
        snapshot.records(set.name()),
        " where is_in_force and programme = " + Database.quoted(programme));
  }

  /** The files that hold all states of a record set's rows, as a literal; empty where none do. */
  Optional<String> files(String recordSet) {
    Path folder = snapshot.records(recordSet);
    return holdsParquet(folder) ? Optional.of(parquet(folder)) : Optional.empty();
  }

  private static String parquet(Path folder) {
    return Database.quoted(folder.toAbsolutePath().resolve("*.parquet").toString());
  }

  private static String select(List<Column> columns, Path folder, String where) {
    if (!holdsParquet(folder)) {
      return Database.empty(columns);
    }
    String names =
        columns.stream()
            .map(column -> "\"" + column.name() + "\"")
            .collect(Collectors.joining(", "));
    return "select %s from read_parquet(%s)%s".formatted(names, parquet(folder), where);
  }

  static boolean holdsParquet(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
