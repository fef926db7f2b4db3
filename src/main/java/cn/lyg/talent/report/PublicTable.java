package cn.lyg.talent.report;

import cn.lyg.talent.table.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a table's counts add up, as {@code report.yaml} says it under {@code public}.
 *
 * @param name the mart table
 * @param within rows alike in these add up to the sums that everybody knows
 * @param parts counts that add up to {@code total} in each row
 * @param beside what is worked out from a count and vanishes with it, by the count
 */
record PublicTable(
    String name,
    List<String> within,
    List<String> parts,
    String total,
    Map<String, List<String>> beside) {

  PublicTable {
    within = List.copyOf(within);
    parts = List.copyOf(parts);
    beside = Map.copyOf(beside);
  }

  static PublicTable of(String name, YamlMap yaml) {
    yaml.allowOnly(Set.of("within", "parts", "total", "beside"));
    Map<String, List<String>> beside = new LinkedHashMap<>();
    yaml.map("beside")
        .ifPresent(counts -> counts.keys().forEach(key -> beside.put(key, counts.texts(key))));
    return new PublicTable(
        name,
        yaml.has("within") ? yaml.texts("within") : List.of(),
        yaml.texts("parts"),
        yaml.text("total"),
        beside);
  }

  /** The columns of the grid, the total last. */
  List<String> counts() {
    List<String> counts = new ArrayList<>(parts);
    counts.add(total);
    return counts;
  }
}
