package cn.lyg.talent.cli;

import cn.lyg.talent.spark.ColumnOrigin;
import cn.lyg.talent.table.Column;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A part of a run that fills one set of data from others.
 *
 * @param sql the statement that does it, where there is one
 */
record LineageTask(
    Instant startedAt,
    Instant finishedAt,
    List<Input> inputs,
    Output output,
    Optional<String> sql) {

  LineageTask {
    inputs = List.copyOf(inputs);
  }

  /** What is read; {@code rows} where this task counted them. */
  record Input(String name, Optional<Long> rows) {}

  /**
   * What is written.
   *
   * @param origins column → the columns, under the names of the data they stand in, that it is
   *     worked out from
   */
  record Output(
      String name,
      String version,
      List<Column> columns,
      Optional<Long> rows,
      SortedMap<String, SortedSet<ColumnOrigin>> origins) {
    Output {
      columns = List.copyOf(columns);
    }
  }
}
