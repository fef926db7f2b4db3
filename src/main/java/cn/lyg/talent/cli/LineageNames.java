package cn.lyg.talent.cli;

import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.ColumnOrigin;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tables as the catalogue names them, with their schema. */
final class LineageNames {
  private final Map<String, String> names = new HashMap<>();

  LineageNames(Definitions definitions) {
    definitions.contracts().all().forEach(set -> put("record", set.recordSet()));
    for (TableFolder table : definitions.model().tables()) {
      boolean isPublished = table.layer() == Layer.RULE && !table.isShaped();
      put(isPublished ? Layer.MART.schema() : table.layer().schema(), table.name());
    }
  }

  private void put(String schema, String table) {
    names.put(table, schema + "." + table);
  }

  /** The name with its schema; policy, codelists and run stand under {@code ref}. */
  String of(String table) {
    return names.getOrDefault(table, "ref." + table);
  }

  SortedMap<String, SortedSet<ColumnOrigin>> of(
      SortedMap<String, SortedSet<ColumnOrigin>> origins) {
    SortedMap<String, SortedSet<ColumnOrigin>> renamed = new TreeMap<>();
    origins.forEach(
        (column, behind) -> {
          SortedSet<ColumnOrigin> named = new TreeSet<>();
          behind.forEach(one -> named.add(new ColumnOrigin(of(one.table()), one.column())));
          renamed.put(column, named);
        });
    return renamed;
  }
}
