package cn.lyg.talent.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A copy in memory of some tables of published catalogues, with their comments: whoever works on it
 * reaches those tables and nothing else of the catalogues.
 */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The named mart tables and the account of the run.
   *
   * @param tables those that the catalogue lacks are left out
   */
  public static Database of(Path catalogue, Collection<String> tables) {
    Database copy = Database.inMemory();
    copy.execute("create schema mart");
    copy.execute("create schema ops");
    attached(
        copy,
        catalogue,
        () -> {
          copy.execute("create table ops.run as from source.ops.run");
          for (String table : tables) {
            if (holds(copy, table)) {
              copy.execute("create table mart.%1$s as from source.mart.%1$s".formatted(table));
              comments(copy, table);
            }
          }
        });
    return copy;
  }

  /** Adds a table of another catalogue, where it has it, as the table {@code former}. */
  public static boolean addFormer(Database copy, Path catalogue, String table) {
    boolean[] found = {false};
    attached(
        copy,
        catalogue,
        () -> {
          found[0] = holds(copy, table);
          if (found[0]) {
            String as = "create or replace temp table %s as from source.%s";
            copy.execute(as.formatted("former", "mart." + table));
            copy.execute(as.formatted("former_run", "ops.run"));
          }
        });
    return found[0];
  }

  private static void attached(Database copy, Path catalogue, Runnable work) {
    copy.execute(
        "attach %s as source (read_only)".formatted(Database.quoted(catalogue.toString())));
    work.run();
    copy.execute("detach source");
  }

  private static boolean holds(Database copy, String table) {
    return copy.count(
            "select count(*) from duckdb_tables() where database_name = 'source'"
                + " and schema_name = 'mart' and table_name = "
                + Database.quoted(table))
        > 0;
  }

  private static void comments(Database copy, String table) {
    String title =
        "select comment from duckdb_tables() where database_name = 'source' and schema_name ="
            + " 'mart' and table_name = %s and comment is not null";
    for (List<Optional<Object>> row : copy.rows(title.formatted(Database.quoted(table)))) {
      copy.execute("comment on table mart.%s is %s".formatted(table, text(row, 0)));
    }
    String columns =
        "select column_name, comment from duckdb_columns() where database_name = 'source' and"
            + " schema_name = 'mart' and table_name = %s and comment is not null";
    for (List<Optional<Object>> row : copy.rows(columns.formatted(Database.quoted(table)))) {
      copy.execute(
          "comment on column mart.%s.\"%s\" is %s"
              .formatted(table, row.get(0).orElseThrow(), text(row, 1)));
    }
  }

  private static String text(List<Optional<Object>> row, int at) {
    return Database.quoted(row.get(at).orElseThrow().toString());
  }
}
