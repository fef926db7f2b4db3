package cn.lyg.talent.catalogue;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Problems;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables of pages that read the catalogue itself: what became of the files, and the figures of
 * several days. They arrange what is published already, so DuckDB alone fills them, while the
 * catalogue is written; their checks are put to them before it may count.
 */
final class LateTables {
  private static final String OPERATIONS = "ops_";

  private final Database database;
  private final String catalogue;

  /**
   * Prepares the filling.
   *
   * @param database the catalogue is attached to it, under the name {@code catalogue}
   */
  LateTables(Database database, String catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /** Fills one table from those that lie in the catalogue; it sees what it declares to read. */
  void fill(TableFolder table) {
    String reads =
        table.reads().stream()
            .map(read -> "\"%s\" as (select * from %s)".formatted(read, lying(read)))
            .collect(Collectors.joining(", "));
    String name = "%s.%s.\"%s\"".formatted(catalogue, table.layer().schema(), table.name());
    database.execute("create table %s as with %s %s".formatted(name, reads, Select.duckdb(table)));
    Problems problems = new Problems(Fault.CHECK_FAILED);
    CheckRun.broken(database, table, name)
        .forEach(
            broken ->
                problems.add(
                    table.folder(),
                    "%s does not hold for %d rows; nothing was published"
                        .formatted(broken.check().name(), broken.rows())));
    problems.throwIfAny();
  }

  /** Where in the catalogue a table lies that a select calls by its bare name. */
  private String lying(String read) {
    if (read.startsWith(OPERATIONS)) {
      return "%s.ops.\"%s\"".formatted(catalogue, read.substring(OPERATIONS.length()));
    }
    return schema(read)
        .map(schema -> "%s.%s.\"%s\"".formatted(catalogue, schema, read))
        .orElse("\"" + read + "\"");
  }

  private Optional<String> schema(String table) {
    return database
        .rows(
            ("select schema_name from (select database_name, schema_name, table_name from"
                    + " duckdb_tables() union all select database_name, schema_name, view_name from"
                    + " duckdb_views()) where database_name = '%s' and table_name = '%s' and"
                    + " schema_name in ('mart', 'star', 'ref', 'record')")
                .formatted(catalogue, table))
        .stream()
        .findFirst()
        .map(row -> row.get(0).orElseThrow().toString());
  }
}
