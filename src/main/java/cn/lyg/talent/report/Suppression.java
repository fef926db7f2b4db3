package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.report.Grid.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes out of an edition what the public must not be able to work out: counts of one to four
 * people, and with them what would give them away. Whatever table is not declared public, is gone.
 */
final class Suppression {
  /** What stands in a text that told of a hidden count, such as the tint of its cell. */
  private static final String HIDDEN = "hidden";

  private final Database tables;

  private Suppression(Database tables) {
    this.tables = tables;
  }

  static void in(Database tables, Collection<ReportDefinition> reports) {
    Map<String, PublicTable> declared = new LinkedHashMap<>();
    for (ReportDefinition report : reports) {
      for (String table : report.tables()) {
        declared.put(table, report.publicTable(table));
      }
    }
    declared.values().forEach(new Suppression(tables)::hide);
  }

  private void hide(PublicTable table) {
    for (List<Optional<Object>> block : blocks(table)) {
      List<Long> rows = rows(table, block);
      Grid grid = new Grid(rows.stream().map(row -> counts(table, row)).toList());
      if (Hiding.of(grid)) {
        grid.hidden().forEach(cell -> blank(table, rows.get(cell.row()), cell));
        tintless(table, grid, rows);
      } else {
        tables.execute("delete from mart.%s where %s".formatted(table.name(), among(rows)));
      }
    }
  }

  private List<List<Optional<Object>>> blocks(PublicTable table) {
    return table.within().isEmpty()
        ? List.of(List.of())
        : tables.rows(
            "select distinct %s from mart.%s"
                .formatted(String.join(", ", table.within()), table.name()));
  }

  private List<Long> rows(PublicTable table, List<Optional<Object>> block) {
    String where =
        IntStream.range(0, block.size())
            .mapToObj(
                at ->
                    " and cast(%s as varchar) is not distinct from %s"
                        .formatted(table.within().get(at), literal(block.get(at))))
            .collect(Collectors.joining("", "true", ""));
    return tables
        .rows("select rowid from mart.%s where %s order by rowid".formatted(table.name(), where))
        .stream()
        .map(row -> ((Number) row.get(0).orElseThrow()).longValue())
        .toList();
  }

  private static String literal(Optional<Object> value) {
    return value.map(found -> "'" + found.toString().replace("'", "''") + "'").orElse("null");
  }

  private List<Long> counts(PublicTable table, long row) {
    List<Long> counts = new ArrayList<>();
    tables
        .rows(
            "select %s from mart.%s where rowid = %d"
                .formatted(String.join(", ", table.counts()), table.name(), row))
        .get(0)
        .forEach(count -> counts.add(((Number) count.orElse(0L)).longValue()));
    long parts = counts.subList(0, counts.size() - 1).stream().mapToLong(Long::longValue).sum();
    if (parts != counts.get(counts.size() - 1)) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          table.name(),
          "the parts of a row come to %d, its %s is %d; see 'public' in report.yaml"
              .formatted(parts, table.total(), counts.get(counts.size() - 1)));
    }
    return counts;
  }

  private void blank(PublicTable table, long row, Cell cell) {
    String count = table.counts().get(cell.column());
    set(table, count, "rowid = " + row);
    table.beside().getOrDefault(count, List.of()).forEach(c -> set(table, c, "rowid = " + row));
  }

  /** A shade tells how near a count comes to the largest of its column: not, if that is hidden. */
  private void tintless(PublicTable table, Grid grid, List<Long> rows) {
    for (int at = 0; at < table.counts().size(); at++) {
      int column = at;
      long largest =
          grid.cells().stream()
              .filter(cell -> cell.column() == column)
              .mapToLong(grid::count)
              .max()
              .orElse(0);
      boolean isHidden =
          grid.hidden().stream()
              .anyMatch(cell -> cell.column() == column && grid.count(cell) == largest);
      if (isHidden) {
        table.beside().getOrDefault(table.counts().get(at), List.of()).stream()
            .filter(beside -> isText(table, beside))
            .forEach(beside -> set(table, beside, among(rows)));
      }
    }
  }

  private void set(PublicTable table, String column, String where) {
    String value = isText(table, column) ? "'" + HIDDEN + "'" : "null";
    tables.execute(
        "update mart.%s set %s = %s where %s".formatted(table.name(), column, value, where));
  }

  private boolean isText(PublicTable table, String column) {
    return tables.count(
            "select count(*) from duckdb_columns() where schema_name = 'mart' and table_name = '%s'"
                    .formatted(table.name())
                + " and column_name = '%s' and data_type = 'VARCHAR'".formatted(column))
        > 0;
  }

  private static String among(List<Long> rows) {
    return rows.stream().map(String::valueOf).collect(Collectors.joining(", ", "rowid in (", ")"));
  }
}
