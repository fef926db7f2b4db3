package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.report.PublicRows.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of an edition what the public must not be able to work out: counts of one to four
 * people, changes by so many since an edition before, and with them what would give them away, over
 * all tables together. Whatever table is not declared public, is gone.
 */
final class Suppression {
  /** What stands in a text that told of a hidden count, such as the tint of its cell. */
  private static final String HIDDEN = "hidden";

  private final Database tables;
  private final Released before;
  private final String day;
  private final Set<String> texts;
  private final Sums sums = new Sums();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Set<String> left = new LinkedHashSet<>();

  private Suppression(Database tables, Released before) {
    this.tables = tables;
    this.before = before;
    this.day = Provenance.of(tables).asOf();
    this.texts =
        tables
            .rows(
                "select table_name || '.' || column_name from duckdb_columns()"
                    + " where schema_name = 'mart' and data_type = 'VARCHAR'")
            .stream()
            .map(row -> row.get(0).orElseThrow().toString())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Hides it in the tables.
   *
   * @param before what former editions showed
   * @return what this one shows, and what it hides
   */
  static Released in(Database tables, Collection<ReportDefinition> reports, Released before) {
    Suppression suppression = new Suppression(tables, before);
    Map<String, PublicTable> declared = new LinkedHashMap<>();
    for (ReportDefinition report : reports) {
      suppression.drop(report);
      report.tables(true).forEach(table -> declared.put(table, report.publicTable(table)));
    }
    List<PublicRows> all = declared.values().stream().map(suppression::read).toList();
    suppression.decide();
    all.forEach(suppression::hide);
    return suppression.released();
  }

  private void drop(ReportDefinition report) {
    report.tables().stream()
        .filter(table -> !report.tables(true).contains(table))
        .forEach(table -> tables.execute("drop table if exists mart." + table));
  }

  private PublicRows read(PublicTable table) {
    PublicRows rows = PublicRows.of(tables, table);
    rows.addTo(sums);
    return rows;
  }

  private void decide() {
    sums.names().stream()
        .filter(name -> before.tells(name, day, sums.count(name)))
        .forEach(sums::give);
    for (Sums part : sums.apart()) {
      if (Hiding.of(part, name -> before.forbids(name, part.count(name)))) {
        hidden.addAll(part.hidden());
      } else {
        left.addAll(part.names());
      }
    }
  }

  private void hide(PublicRows rows) {
    PublicTable table = rows.table();
    for (String column : table.withheld()) {
      set(table, column, "true");
    }
    List<Row> kept = new ArrayList<>();
    for (Row row : rows.all()) {
      if (row.names().values().stream().anyMatch(left::contains)) {
        tables.execute("delete from mart.%s where %s".formatted(table.name(), row.where()));
      } else {
        kept.add(row);
        row.names().forEach((column, name) -> blank(table, row, column, name));
        table.vanishing().forEach((counts, columns) -> vanish(table, row, counts, columns));
      }
    }
    rows.blocks(kept).forEach(block -> tintless(table, block));
  }

  private void blank(PublicTable table, Row row, String column, String name) {
    if (hidden.contains(name)) {
      set(table, column, row.where());
      table.beside().getOrDefault(column, List.of()).forEach(b -> set(table, b, row.where()));
    }
  }

  private void vanish(PublicTable table, Row row, String counts, List<String> columns) {
    String pattern = row.named(counts).replaceAll("[^*]+", "\\\\Q$0\\\\E").replace("*", "[^/]+");
    boolean isTold =
        sums.names().stream()
            .filter(name -> hidden.contains(name) || left.contains(name))
            .noneMatch(Pattern.compile(pattern).asMatchPredicate());
    if (!isTold) {
      columns.forEach(column -> set(table, column, row.where()));
    }
  }

  /**
   * Shades and bars tell how near a count comes to the largest of its column: not, if it is hidden.
   */
  private void tintless(PublicTable table, List<Row> block) {
    for (String column : table.counts().keySet()) {
      long largest = block.stream().mapToLong(row -> row.count(column)).max().orElse(0);
      boolean isHidden =
          block.stream()
              .filter(row -> row.count(column) == largest)
              .anyMatch(row -> hidden.contains(row.names().get(column)));
      if (isHidden) {
        table.beside().getOrDefault(column, List.of()).stream()
            .filter(beside -> beside.matches("tint.*|most"))
            .forEach(beside -> block.forEach(row -> set(table, beside, row.where())));
      }
    }
  }

  private void set(PublicTable table, String column, String where) {
    String value = isCode(table, column) ? "'" + HIDDEN + "'" : "null";
    tables.execute(
        "update mart.%s set %s = %s where %s".formatted(table.name(), column, value, where));
  }

  /** A text that a page looks up, unlike one that it writes in either language. */
  private boolean isCode(PublicTable table, String column) {
    return !column.matches(".*_(zh|en)") && texts.contains(table.name() + "." + column);
  }

  private Released released() {
    return new Released(
        sums.names().stream()
            .filter(name -> !sums.isUnseen(name))
            .map(
                name ->
                    new Released.Count(
                        name,
                        day,
                        sums.count(name),
                        !hidden.contains(name) && !left.contains(name)))
            .toList());
  }
}
