package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of a table that goes to the public, before anything of them is hidden. */
record PublicRows(PublicTable table, List<Row> all) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** What the whole of a part has besides, which stands nowhere. */
  private static final String REST = "/rest";

  /** A row: its place in the table, its cells, and what each of its counts counts. */
  record Row(long id, Map<String, Optional<Object>> cells, Map<String, String> names) {
    String where() {
      return "rowid = " + id;
    }

    long count(String column) {
      return cells
          .getOrDefault(column, Optional.empty())
          .map(count -> ((Number) count).longValue())
          .orElse(0L);
    }

    /** A name with this row's cells in place of what stands in braces. */
    String named(String name) {
      return PLACE.matcher(name).replaceAll(this::text);
    }

    private String text(MatchResult place) {
      return Matcher.quoteReplacement(
          cells.getOrDefault(place.group(1), Optional.empty()).map(Object::toString).orElse(""));
    }
  }

  static PublicRows of(Database tables, PublicTable table) {
    String select = "select rowid as row_id, * from mart.%s order by rowid".formatted(table.name());
    List<String> columns = tables.columns(select);
    List<Row> rows = new ArrayList<>();
    for (List<Optional<Object>> cells : tables.rows(select)) {
      Map<String, Optional<Object>> row = new LinkedHashMap<>();
      for (int at = 0; at < columns.size(); at++) {
        row.put(columns.get(at), cells.get(at));
      }
      rows.add(row(table, row));
    }
    return new PublicRows(table, rows);
  }

  private static Row row(PublicTable table, Map<String, Optional<Object>> cells) {
    Map<String, String> names = new LinkedHashMap<>();
    Row row = new Row(0, cells, names);
    table.counts().forEach((column, name) -> names.put(column, row.named(name)));
    return new Row(row.count("row_id"), cells, names);
  }

  /** Rows that add up to what everybody knows. */
  Collection<List<Row>> blocks(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> table.within().stream().map(column -> row.cells().get(column)).toList(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  /** Adds the counts of the table, and how they hang together. */
  void addTo(Sums sums) {
    for (Row row : all) {
      row.names().forEach((column, name) -> sums.show(name, row.count(column)));
      table.total().ifPresent(total -> sums.add(parts(row, total)));
      table.partOf().forEach((part, whole) -> addRest(sums, row, part, whole));
    }
    table.partOf().forEach((part, whole) -> addSteps(sums, part, whole));
    for (List<Row> block : blocks(all)) {
      for (String column : table.addends()) {
        Map<String, Integer> factors = new LinkedHashMap<>();
        block.forEach(row -> factors.put(row.names().get(column), 1));
        sums.add(factors);
      }
    }
  }

  private Map<String, Integer> parts(Row row, String total) {
    Map<String, Integer> factors = new LinkedHashMap<>();
    table.parts().forEach(part -> factors.put(row.names().get(part), 1));
    factors.put(row.names().get(total), -1);
    long parts = table.parts().stream().mapToLong(row::count).sum();
    if (parts != row.count(total)) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          table.name(),
          "the parts of a row come to %d, its %s is %d; see 'public' in report.yaml"
              .formatted(parts, total, row.count(total)));
    }
    return factors;
  }

  private static void addRest(Sums sums, Row row, String part, String whole) {
    String name = row.names().get(part);
    sums.leave(name + REST, row.count(whole) - row.count(part));
    sums.add(Map.of(name, 1, name + REST, 1, row.names().get(whole), -1));
  }

  /**
   * Parts of one whole lie one within the other; what each has beyond the next smaller is a count.
   */
  private void addSteps(Sums sums, String part, String whole) {
    for (Row larger : all) {
      for (Row smaller : all) {
        long step = larger.count(part) - smaller.count(part);
        boolean sameWhole = Objects.equals(larger.names().get(whole), smaller.names().get(whole));
        if (sameWhole && step > 0) {
          String outer = larger.names().get(part);
          String inner = smaller.names().get(part);
          sums.leave(outer + " - " + inner, step);
          sums.add(Map.of(outer, 1, inner, -1, outer + " - " + inner, -1));
        }
      }
    }
  }
}
