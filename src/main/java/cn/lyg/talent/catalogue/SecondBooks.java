package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The second set of books: DuckDB computes every table of a snapshot again from the records in
 * force and compares, row by row and both ways, with what Spark published.
 */
public final class SecondBooks {
  private static final int SHOWN = 3;

  private final Model model;
  private final Snapshot records;
  private final Snapshot tables;
  private final Predicate<TableFolder> compared;

  private SecondBooks(
      Model model, Snapshot records, Snapshot tables, Predicate<TableFolder> compared) {
    this.model = model.early();
    this.records = records;
    this.tables = tables;
    this.compared = compared;
  }

  /** The books of a snapshot's own day, with every table. */
  public static SecondBooks of(Model model, Snapshot snapshot) {
    return new SecondBooks(model, snapshot, snapshot, table -> !table.isShaped());
  }

  /** The books of an earlier day, with the tables that are kept of it. */
  public static SecondBooks of(Model model, Snapshot snapshot, LocalDate past) {
    return new SecondBooks(
        model.historic(), snapshot, snapshot.past(past), TableFolder::hasHistory);
  }

  /** A table on which the engines disagree, and the first rows that only one of them has. */
  public record Difference(String table, long onlySpark, long onlyDuckdb, List<String> examples) {}

  /**
   * Recomputes everything; an empty answer means that both sets of books agree to the last digit.
   */
  public List<Difference> compare(List<MemoryTable> given, List<RecordSet> sets, String programme) {
    List<Difference> differences = new ArrayList<>();
    SnapshotTables published = new SnapshotTables(tables);
    try (Books books = new Books(model, records, given, sets, programme)) {
      for (TableFolder table : model.tables()) {
        books.compute(table);
        if (compared.test(table)) {
          difference(books.database(), table, published.of(table)).ifPresent(differences::add);
        }
      }
    }
    return differences;
  }

  private static Optional<Difference> difference(
      Database books, TableFolder table, String publishedRows) {
    String recomputed = "select * from \"%s\"".formatted(table.name());
    String onlySpark = "(%s) except all (%s)".formatted(publishedRows, recomputed);
    String onlyDuckdb = "(%s) except all (%s)".formatted(recomputed, publishedRows);
    long spark = books.count("select count(*) from (%s)".formatted(onlySpark));
    long duckdb = books.count("select count(*) from (%s)".formatted(onlyDuckdb));
    if (spark == 0 && duckdb == 0) {
      return Optional.empty();
    }
    List<String> examples = new ArrayList<>();
    books.rows(onlySpark + " limit " + SHOWN).forEach(row -> examples.add("Spark:  " + shown(row)));
    books
        .rows(onlyDuckdb + " limit " + SHOWN)
        .forEach(row -> examples.add("DuckDB: " + shown(row)));
    return Optional.of(new Difference(table.name(), spark, duckdb, examples));
  }

  private static String shown(List<Optional<Object>> row) {
    return String.join(
        " | ", row.stream().map(cell -> cell.map(Object::toString).orElse("–")).toList());
  }
}
