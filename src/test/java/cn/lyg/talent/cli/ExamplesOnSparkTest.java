package cn.lyg.talent.cli;

import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.MemoryTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Examples of table folders on the engine that computes what is published. A fixed sample runs in
 * each build; {@code -Dexamples.on.spark=all} runs all of them, which takes minutes.
 */
class ExamplesOnSparkTest {
  private static final Schemas SCHEMAS = Schemas.load();

  /** Where the engines come nearest to differing: ties, medians, windows, logarithms, dates. */
  private static final Set<String> SAMPLE =
      Set.of(
          "dim_date",
          "fact_application",
          "fact_grant_part",
          "fact_level_period",
          "fact_member",
          "fact_membership",
          "fund_grant_timeliness",
          "growth",
          "growth_expected",
          "indicator",
          "progress_decision",
          "qualification",
          "sector",
          "selection_days",
          "two_failed_years",
          "youth_breach",
          "youth_quota_ageing",
          "youth_headroom");

  @TestFactory
  Stream<DynamicTest> examples() {
    boolean all = "all".equals(System.getProperty("examples.on.spark"));
    return SCHEMAS.model().tables().stream()
        .filter(table -> all || SAMPLE.contains(table.name()))
        .flatMap(
            table ->
                Example.of(table.folder()).stream()
                    .limit(all ? Integer.MAX_VALUE : 2)
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                example.toString(), () -> holds(table, example))));
  }

  private static void holds(TableFolder table, Example example) {
    SparkSession session = TestSpark.session();
    for (String read : table.reads()) {
      SparkTables.of(session, example.table(read, SCHEMAS.columns(read)))
          .createOrReplaceTempView(read);
    }
    List<Column> shown =
        example.expectedColumns().stream()
            .map(
                name ->
                    table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
            .toList();
    String[] names = shown.stream().map(Column::name).toArray(String[]::new);
    List<Row> computed = session.sql(Select.spark(table)).selectExpr(names).collectAsList();
    MemoryTable expected = example.expected(shown);
    TestSpark.suite()
        .assertDatasetEquals(
            inOrder(SparkTables.of(session, expected), names),
            inOrder(session.createDataFrame(computed, SparkTables.schema(shown)), names));
  }

  /** A table has no order; compared in one, whatever it is. */
  private static Dataset<Row> inOrder(Dataset<Row> rows, String[] names) {
    return rows.sort(
        Stream.of(names)
            .map(org.apache.spark.sql.functions::col)
            .toArray(org.apache.spark.sql.Column[]::new));
  }
}
