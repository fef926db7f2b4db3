package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second set of books: DuckDB computes every table of a snapshot again from the records in
 * force and compares, row by row and both ways, with what Spark published.
 */
public final class SecondBooks {
  private static final int SHOWN = 3;

  private final Model model;
  private final Snapshot snapshot;

  public SecondBooks(Model model, Snapshot snapshot) {
    this.model = model.early();
    this.snapshot = snapshot;
  }

  /** A table on which the engines disagree, and the first rows that only one of them has. */
  public record Difference(String table, long onlySpark, long onlyDuckdb, List<String> examples) {}

  /**
   * Recomputes everything; an empty answer means that both sets of books agree to the last digit.
   */
  public List<Difference> compare(List<MemoryTable> given, List<RecordSet> sets, String programme) {
    List<Difference> differences = new ArrayList<>();
    SnapshotTables published = new SnapshotTables(snapshot);
    try (Books books = new Books(model, snapshot, given, sets, programme)) {
      for (TableFolder table : model.tables()) {
        books.compute(table);
        if (!table.isShaped()) {
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
