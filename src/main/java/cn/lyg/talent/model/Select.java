package cn.lyg.talent.model;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statement an engine runs for a table: the folder's own select, word for word, inside a cast
 * of each column to its declared type, so that both engines store the same types.
 */
public final class Select {
  private Select() {}

  public static String spark(TableFolder table) {
    return wrapped(table.columns(), table.sql(), "`", ColumnType::spark);
  }

  public static String duckdb(TableFolder table) {
    return wrapped(table.columns(), table.sql(), "\"", ColumnType::duckdb);
  }

  /** All rows of the folders of one shape, stacked; the empty shape where no folder declares it. */
  public static String stacked(List<TableFolder> folders) {
    return folders.stream()
        .map(folder -> "select %s from %s".formatted(names(folder.columns()), folder.name()))
        .collect(Collectors.joining("\nunion all\n"));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static String wrapped(
      List<Column> columns, String sql, String quote, Function<ColumnType, String> typeName) {
    String casts =
        columns.stream()
            .map(
                column ->
                    "cast(%2$s%1$s%2$s as %3$s) as %2$s%1$s%2$s"
                        .formatted(column.name(), quote, typeName.apply(column.type())))
            .collect(Collectors.joining(", "));
    return "select %s from (\n%s\n) as result".formatted(casts, sql);
  }
}
