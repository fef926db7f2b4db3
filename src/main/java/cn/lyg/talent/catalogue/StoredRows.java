package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How many rows a snapshot stores of each table and record set; its Parquet files know. */
public final class StoredRows {
  private StoredRows() {}

  /** Table name → rows. */
  public static Map<String, Long> of(Snapshot snapshot, Model model, List<RecordSet> sets) {
    Map<String, Path> folders = new LinkedHashMap<>();
    sets.forEach(set -> folders.put(set.name(), snapshot.records(set.name())));
    model
        .stored()
        .forEach(
            table ->
                folders.put(table.name(), snapshot.table(table.layer().folder(), table.name())));
    Map<String, Long> rows = new HashMap<>();
    folders.keySet().forEach(name -> rows.put(name, 0L));
    folders.values().removeIf(folder -> !SnapshotTables.holdsParquet(folder));
    if (!folders.isEmpty()) {
      try (Database database = Database.inMemory()) {
        for (List<Optional<Object>> row : database.rows(counts(folders))) {
          rows.put(
              String.valueOf(row.get(0).orElseThrow()),
              ((Number) row.get(1).orElseThrow()).longValue());
        }
      }
    }
    return rows;
  }

  private static String counts(Map<String, Path> folders) {
    return folders.entrySet().stream()
        .map(
            table ->
                "select '%s', count(*) from read_parquet(%s)"
                    .formatted(
                        table.getKey(),
                        Database.quoted(
                            table.getValue().toAbsolutePath().resolve("*.parquet").toString())))
        .collect(Collectors.joining(" union all "));
  }
}
