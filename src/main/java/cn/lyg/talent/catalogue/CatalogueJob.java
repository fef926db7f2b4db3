package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code catalogue.duckdb}, a new file each time: marts as tables, star, rules and records
 * as views over the snapshot's Parquet, a comment on each table and column. The file is in a
 * storage version that DuckDB 1.x tools open.
 */
public final class CatalogueJob {
  private static final String FILE = "catalogue";

  private final Snapshot snapshot;

  public CatalogueJob(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Writes the file.
   *
   * @param reference policy, codelists and run, put under schema {@code ref}
   * @param operations the {@code ops} tables
   */
  public void write(
      Model model,
      List<MemoryTable> reference,
      Operations operations,
      List<RecordSet> sets,
      String programme) {
    try (Database database = Database.inMemory()) {
      database.execute(
          "attach %s as %s (storage_version 'v1.0.0')"
              .formatted(Database.quoted(snapshot.catalogue().toString()), FILE));
      List.of("mart", "star", "rule", "ref", "record", "ops")
          .forEach(schema -> database.execute("create schema %s.%s".formatted(FILE, schema)));
      operations.write(database, FILE + ".ops.");
      // one transaction: hundreds of small statements would each wait for the disk
      database.inOneTransaction(() -> fill(database, model, reference, sets, programme));
      database.execute("detach " + FILE);
    }
  }

  private void fill(
      Database database,
      Model model,
      List<MemoryTable> reference,
      List<RecordSet> sets,
      String programme) {
    Macros.in(database, FILE + ".main.");
    reference.forEach(table -> database.create(name("ref", table.name()), table));
    model.early().stored().forEach(table -> add(database, table));
    model.stored().stream()
        .filter(TableFolder::hasHistory)
        .forEach(table -> addHistory(database, table));
    sets.forEach(set -> add(database, set, programme));
    LateTables late = new LateTables(database, FILE);
    model
        .late()
        .forEach(
            table -> {
              late.fill(table);
              comment(database, "table", name(schema(table), table.name()), table);
            });
  }

  private void add(Database database, TableFolder table) {
    String kind = table.layer() == Layer.MART || isPublished(table) ? "table" : "view";
    String name = name(schema(table), table.name());
    database.execute(
        "create %s %s as %s".formatted(kind, name, new SnapshotTables(snapshot).of(table)));
    comment(database, kind, name, table);
  }

  private static void comment(Database database, String kind, String name, TableFolder table) {
    comment(database, kind, name, table.title(), table.description());
    table.columns().forEach(column -> comment(database, name, column));
  }

  /** The rows of every as-of day, the snapshot's own the last of them. */
  private void addHistory(Database database, TableFolder table) {
    List<String> days = new ArrayList<>();
    snapshot.pastDays().forEach(day -> days.add(new SnapshotTables(snapshot.past(day)).of(table)));
    days.add(new SnapshotTables(snapshot).of(table));
    String name = name(schema(table), table.historyName());
    database.execute("create table %s as %s".formatted(name, String.join(" union all ", days)));
    Label title = table.title();
    comment(
        database,
        "table",
        name,
        new Label(title.zh() + "（历次截止日）", title.en() + ", of every as-of day"),
        table.description());
    table.columns().forEach(column -> comment(database, name, column));
  }

  /** The published union of findings stands beside the indicators, where readers look for it. */
  private static boolean isPublished(TableFolder table) {
    return table.layer() == Layer.RULE;
  }

  private static String schema(TableFolder table) {
    return isPublished(table) ? Layer.MART.schema() : table.layer().schema();
  }

  private void add(Database database, RecordSet set, String programme) {
    String name = name("record", set.name());
    database.execute(
        "create view %s as %s"
            .formatted(name, new SnapshotTables(snapshot).inForce(set, programme)));
    comment(database, "view", name, set.title(), set.title());
  }

  private static String name(String schema, String table) {
    return "%s.%s.\"%s\"".formatted(FILE, schema, table);
  }

  private static void comment(
      Database database, String kind, String name, Label title, Label description) {
    String text =
        "%s · %s. %s %s".formatted(title.zh(), title.en(), description.zh(), description.en());
    database.execute("comment on %s %s is %s".formatted(kind, name, Database.quoted(text)));
  }

  private static void comment(Database database, String table, Column column) {
    String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
    database.execute(
        "comment on column %s.\"%s\" is %s"
            .formatted(
                table,
                column.name(),
                Database.quoted(column.label().zh() + " · " + column.label().en() + unit)));
  }
}
