package cn.lyg.talent.catalogue;

import java.util.List;

/**
 * The functions of Spark SQL that the table folders use and DuckDB lacks. They are stored in every
 * catalogue, so that a folder's select runs there as it stands.
 */
final class Macros {
  private static final List<String> DEFINITIONS =
      List.of(
          "unix_date(d) as cast(date_diff('day', date '1970-01-01', d) as integer)",
          "date_from_unix_date(n) as cast(date '1970-01-01' + cast(n as integer) as date)");

  private Macros() {}

  /** Defines them under a schema prefix such as {@code "catalogue.main."}. */
  static void in(Database database, String prefix) {
    DEFINITIONS.forEach(definition -> database.execute("create macro " + prefix + definition));
  }
}
