package cn.lyg.talent.spark;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.MemoryTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tables as Spark sees them: from memory, from Parquet, to Parquet. */
public final class SparkTables {
  private SparkTables() {}

  /** A table in memory as a Spark relation. */
  public static Dataset<Row> of(SparkSession session, MemoryTable table) {
    List<Row> rows = new ArrayList<>();
    for (List<Optional<Object>> row : table.rows()) {
      Object[] cells = new Object[row.size()];
      for (int at = 0; at < cells.length; at++) {
        cells[at] = row.get(at).map(SparkTables::cell).orElse(null);
      }
      rows.add(RowFactory.create(cells));
    }
    return onePartition(session, session.createDataFrame(rows, schema(table.columns())));
  }

  private static Object cell(Object value) {
    return value instanceof LocalDate date ? java.sql.Date.valueOf(date) : value;
  }

  /**
   * A relation over Parquet folders of known columns; folders that are not there count as empty.
   */
  public static Dataset<Row> read(SparkSession session, List<Column> columns, List<Path> folders) {
    String[] paths =
        folders.stream().filter(Files::isDirectory).map(Path::toString).toArray(String[]::new);
    StructType schema = schema(columns);
    Dataset<Row> rows =
        paths.length == 0
            ? session.createDataFrame(List.of(), schema)
            : session.read().schema(schema).parquet(paths);
    return onePartition(session, rows);
  }

  /** Writes a relation as one Parquet folder that must not exist yet. */
  public static void write(SparkSession session, Dataset<Row> rows, Path folder) {
    onePartition(session, rows).write().mode(SaveMode.ErrorIfExists).parquet(folder.toString());
  }

  /** Small tables live in one partition, so that no join, group or window has to move a row. */
  private static Dataset<Row> onePartition(SparkSession session, Dataset<Row> rows) {
    return SparkSessions.isSmall(session) ? rows.coalesce(1) : rows;
  }

  public static StructType schema(List<Column> columns) {
    return DataTypes.createStructType(
        columns.stream()
            .map(
                column ->
                    new StructField(
                        column.name(),
                        type(column.type()),
                        true,
                        org.apache.spark.sql.types.Metadata.empty()))
            .toList());
  }

  private static DataType type(ColumnType type) {
    if (type instanceof ColumnType.Decimal decimal) {
      return DataTypes.createDecimalType(decimal.precision(), decimal.scale());
    }
    return switch ((ColumnType.Simple) type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case DOUBLE -> DataTypes.DoubleType;
    };
  }
}
