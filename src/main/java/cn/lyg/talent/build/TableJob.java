package cn.lyg.talent.build;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.ColumnOrigin;
import cn.lyg.talent.spark.ColumnOrigins;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Fills one table of a snapshot with Spark and makes it readable for the tables after it. */
final class TableJob {
  private final SparkSession session;
  private final Snapshot snapshot;

  TableJob(SparkSession session, Snapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
  }

  /**
   * Fills a table. A folder of a shape is only planned here: its rows are computed and stored once,
   * stacked with others of its shape.
   *
   * @param stacks the stacked rows that the table reads, as a rule none
   * @return what each of its columns is worked out from
   */
  SortedMap<String, SortedSet<ColumnOrigin>> run(
      TableFolder table, List<StackJob> stacks, Predicate<String> isTable) {
    stacks.forEach(StackJob::showPlanned);
    Dataset<Row> rows = planned(table);
    SortedMap<String, SortedSet<ColumnOrigin>> origins = ColumnOrigins.of(rows, isTable);
    if (table.isShaped()) {
      rows.createOrReplaceTempView(table.name());
    } else if (stacks.isEmpty()) {
      store(table, rows);
    } else {
      stacks.forEach(StackJob::showStored);
      store(table, planned(table));
      stacks.forEach(StackJob::remove);
    }
    return origins;
  }

  /** What each column of a table is worked out from; nothing is computed. */
  SortedMap<String, SortedSet<ColumnOrigin>> origins(TableFolder table, Predicate<String> isTable) {
    return ColumnOrigins.of(planned(table), isTable);
  }

  private void store(TableFolder table, Dataset<Row> rows) {
    Path folder = snapshot.table(table.layer().folder(), table.name());
    SparkTables.write(session, rows, folder);
    SparkTables.read(session, table.columns(), List.of(folder))
        .createOrReplaceTempView(table.name());
  }

  private Dataset<Row> planned(TableFolder table) {
    try {
      return session.sql(Select.spark(table));
    } catch (Exception refused) {
      // Scala throws Spark's checked AnalysisException without saying so
      if (refused instanceof AnalysisException) {
        throw new WarehouseException(
            Fault.MODEL_SQL_REFUSED,
            table.folder().resolve("table.sql"),
            String.valueOf(refused.getMessage()),
            refused);
      }
      throw refused;
    }
  }
}
