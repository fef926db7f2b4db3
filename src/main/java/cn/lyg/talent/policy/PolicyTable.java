package cn.lyg.talent.policy;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One declared {@code policy_*} table: the list of the policy file it is filled from, whether that
 * is a single section, its grain, and its columns with the values they are held to.
 *
 * @param unknowable columns in which {@code unknown} may stand, where the rules do not say
 */
record PolicyTable(
    String name,
    String list,
    boolean single,
    Label title,
    List<String> grain,
    List<Column> columns,
    Map<String, List<String>> allowed,
    Set<String> unknowable) {

  private static final Set<String> KEYS =
      Set.of("list", "single", "title", "description", "grain", "columns");
  private static final Set<String> COLUMN_KEYS =
      Set.of("type", "zh", "en", "unit", "one_of", "codelist", "may_be_unknown");

  /** Reads {@code tables.yaml}. */
  static List<PolicyTable> readAll(Path file, Problems problems) {
    YamlMap top = YamlFile.read(file, problems);
    List<PolicyTable> tables = new ArrayList<>();
    for (String name : top.keys()) {
      top.map(name).ifPresent(map -> tables.add(read(name, map)));
    }
    return tables;
  }

  private static PolicyTable read(String name, YamlMap map) {
    map.allowOnly(KEYS);
    List<Column> columns = new ArrayList<>();
    Map<String, List<String>> allowed = new LinkedHashMap<>();
    Set<String> unknowable = new HashSet<>();
    map.mapsByKey("columns")
        .forEach(
            (column, declared) -> {
              declared.allowOnly(COLUMN_KEYS);
              columns.add(column(column, declared));
              if (declared.has("one_of")) {
                allowed.put(column, declared.texts("one_of"));
              }
              if (declared.flag("may_be_unknown", false)) {
                unknowable.add(column);
              }
            });
    return new PolicyTable(
        name,
        map.text("list"),
        map.flag("single", false),
        map.label("title"),
        map.texts("grain"),
        List.copyOf(columns),
        allowed,
        unknowable);
  }

  private static Column column(String name, YamlMap declared) {
    String spelling = declared.text("type");
    ColumnType type =
        ColumnType.parse(spelling)
            .orElseGet(
                () -> {
                  declared.complain("type", "'%s' is no column type".formatted(spelling));
                  return ColumnType.Simple.TEXT;
                });
    return new Column(
        name, type, "attribute", declared.optionalText("unit").orElse(""), declared.label());
  }
}
