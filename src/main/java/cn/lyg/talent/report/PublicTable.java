package cn.lyg.talent.report;

import cn.lyg.talent.table.YamlMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table counts and how its counts hang together, as {@code report.yaml} says it under {@code
 * public}.
 *
 * @param name the mart table
 * @param counts the column of a count, and what it counts: a name with columns of the row in
 *     braces. Counts of one name are one number, in whichever tables they stand
 * @param within rows alike in these add up to the sums that everybody knows
 * @param parts counts that add up to {@code total} in each row, where there is one
 * @param partOf counts that are a part of another of their row, the rest standing nowhere; the
 *     parts of one whole lie one within the other, as those under 35 do within those under 50
 * @param beside what is worked out from a count and vanishes with it, by the count
 * @param vanishing what is worked out from all counts of a name, {@code *} standing for any value,
 *     and vanishes with one of them
 * @param withheld columns that the public is not shown at all
 */
record PublicTable(
    String name,
    Map<String, String> counts,
    List<String> within,
    List<String> parts,
    Optional<String> total,
    Map<String, String> partOf,
    Map<String, List<String>> beside,
    Map<String, List<String>> vanishing,
    List<String> withheld) {

  PublicTable {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    within = List.copyOf(within);
    parts = List.copyOf(parts);
    partOf = Map.copyOf(partOf);
    beside = Map.copyOf(beside);
    vanishing = Map.copyOf(vanishing);
    withheld = List.copyOf(withheld);
  }

  static PublicTable of(String name, YamlMap yaml) {
    yaml.allowOnly(
        Set.of("counts", "within", "parts", "total", "part_of", "beside", "vanishing", "withheld"));
    return new PublicTable(
        name,
        names(yaml, "counts"),
        list(yaml, "within"),
        list(yaml, "parts"),
        yaml.optionalText("total"),
        names(yaml, "part_of"),
        lists(yaml, "beside"),
        lists(yaml, "vanishing"),
        list(yaml, "withheld"));
  }

  private static List<String> list(YamlMap yaml, String key) {
    return yaml.has(key) ? yaml.texts(key) : List.of();
  }

  private static Map<String, String> names(YamlMap yaml, String key) {
    Map<String, String> names = new LinkedHashMap<>();
    yaml.map(key)
        .ifPresent(map -> map.keys().forEach(column -> names.put(column, map.text(column))));
    return names;
  }

  private static Map<String, List<String>> lists(YamlMap yaml, String key) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    yaml.map(key)
        .ifPresent(map -> map.keys().forEach(column -> lists.put(column, map.texts(column))));
    return lists;
  }

  /** The columns of its counts that add up in each row, the total last; none where none do. */
  List<String> addends() {
    List<String> addends = new ArrayList<>(parts);
    total.ifPresent(addends::add);
    return addends;
  }
}
