package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.Shape;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables of a model, computed in memory by DuckDB from the records in force of a snapshot. The
 * folders' own selects run here word for word, so that a question about other records or another
 * date is answered by the same statistics as the published figures.
 */
final class Books implements AutoCloseable {
  private final Model model;
  private final Database database = Database.inMemory();

  /**
   * Lays out what the model reads, and computes nothing yet.
   *
   * @param given policy, codelists and run
   */
  Books(
      Model model,
      Snapshot snapshot,
      List<MemoryTable> given,
      List<RecordSet> sets,
      String programme) {
    this.model = model;
    Set<String> read = new HashSet<>();
    model.tables().forEach(table -> read.addAll(table.reads()));
    given.stream()
        .filter(table -> read.contains(table.name()))
        .forEach(table -> database.create("\"" + table.name() + "\"", table));
    SnapshotTables published = new SnapshotTables(snapshot);
    sets.stream()
        .filter(set -> read.contains(set.name()))
        .forEach(
            set ->
                database.execute(
                    "create table \"%s\" as %s"
                        .formatted(set.name(), published.inForce(set, programme))));
  }

  /** Puts another table of the same name in the place of one that was given. */
  void give(MemoryTable table) {
    String name = "\"" + table.name() + "\"";
    database.execute("drop table if exists " + name);
    database.create(name, table);
  }

  Database database() {
    return database;
  }

  /** Computes every table anew. */
  void compute() {
    compute(model);
  }

  /** Computes another part of the model anew, from what lies here. */
  void compute(Model part) {
    part.tables().forEach(table -> compute(part, table));
  }

  void compute(TableFolder table) {
    compute(model, table);
  }

  private void compute(Model model, TableFolder table) {
    for (Shape shape : model.shapes().values()) {
      if (shape.isPublishedBy(table)) {
        database.execute(
            "create or replace view %s as %s"
                .formatted(shape.rows(), Select.stacked(model.shaped(shape.name()))));
      }
    }
    database.execute(
        "create or replace table \"%s\" as %s".formatted(table.name(), Select.duckdb(table)));
  }

  @Override
  public void close() {
    database.close();
  }
}
