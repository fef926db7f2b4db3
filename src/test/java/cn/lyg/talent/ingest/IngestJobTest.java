package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the rows of a load. */
class IngestJobTest {
  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  @Test
  void officialCsvIsStagedWhateverItsEncoding() throws IOException {
    Official.applications(5).writeCsv(lake.records().resolve("市卫健委/申报记录.csv"), CsvEncoding.GB18030);
    Official.grants(3).writeCsv(lake.records().resolve("grants_2022.csv"), UTF_8);

    IngestSummary summary = lake.load();

    assertThat(summary.units())
        .extracting(Unit::file, Unit::recordSet, Unit::read, Unit::sound, Unit::notes)
        .containsExactly(
            tuple("grants_2022.csv", "grants", 3L, 3L, 1L),
            tuple("市卫健委/申报记录.csv", "applications", 5L, 5L, 1L));
    assertThat(summary.units().get(1).unknownColumns()).containsExactly("序号");
    Row grant = lake.staged("grants").first();
    assertThat(grant.<BigDecimal>getAs("amount")).isEqualByComparingTo("125000.00");
    assertThat(grant.<Object>getAs("approved_on")).hasToString("2022-06-01");
    assertThat(grant.<String>getAs("programme")).isEqualTo("521-6");
    assertThat(grant.<Long>getAs("row_number")).isEqualTo(4L);
    assertThat(grant.<String>getAs("record_key")).isEqualTo("G-0");
    assertThat(grant.<String>getAs("person_key"))
        .isEqualTo(lake.staged("applications").first().<String>getAs("person_key"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void workbookGivesTheSameRowsAsText() throws IOException {
    Official.applications(5).writeCsv(lake.records().resolve("a/申报记录.csv"), UTF_8);
    Official.writeXlsx(lake.records().resolve("申报记录.xlsx"), "Sheet1", Official.applications(5));

    lake.load();

    Dataset<Row> rows = lake.staged("applications");
    assertThat(rows.count()).isEqualTo(10);
    assertThat(rows.select("record_key", "content_hash", "row_number").distinct().count())
        .isEqualTo(5);
  }

  @Test
  void everySheetOfAWorkbookIsAUnit() throws IOException {
    try (OutputStream out = Files.newOutputStream(lake.records().resolve("全部.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Official.applications(4).writeTo(workbook.newWorksheet("申报记录"));
      Official.grants(2).writeTo(workbook.newWorksheet("科研项目资助"));
      workbook.newWorksheet("Sheet3");
      workbook.newWorksheet("填表说明").value(0, 0, "请如实填写");
    }

    IngestSummary summary = lake.load();

    assertThat(summary.units())
        .extracting(Unit::sheet, Unit::recordSet, Unit::sound, Unit::reason)
        .containsExactlyInAnyOrder(
            tuple("申报记录", "applications", 4L, ""),
            tuple("科研项目资助", "grants", 2L, ""),
            tuple("填表说明", "", 0L, "unknown_record_set"));
  }

  @Test
  void rejectedRowIsKeptWholeAndShownMasked() throws IOException {
    String right = Official.id(7);
    String wrong = right.substring(0, 17) + (right.endsWith("3") ? "4" : "3");
    Official.grants(1)
        .withRow("2", "G-9", wrong, "项目", "2022-13-01", "5", "市级")
        .writeCsv(lake.records().resolve("grants.csv"), UTF_8);

    IngestSummary summary = lake.load();

    assertThat(summary.rejected()).isEqualTo(1);
    Dataset<Row> masked = lake.staged("rejected_row");
    assertThat(masked.select("reason").collectAsList().stream().map(row -> row.getString(0)))
        .containsExactlyInAnyOrder("bad_id_number", "bad_date");
    assertThat(masked.where("reason = 'bad_id_number'").first().<String>getAs("value"))
        .startsWith(wrong.substring(0, 4) + "**********");
    Row clear =
        LocalSpark.session()
            .read()
            .parquet(lake.lake().rejected().resolve("*").toString())
            .where("reason = 'bad_id_number'")
            .first();
    assertThat(clear.<String>getAs("value")).isEqualTo(wrong);
    assertThat(clear.<String>getAs("cells")).contains("\"G-9\"", wrong, "2022-13-01");
    assertThat(clear.<String>getAs("header")).contains("资助金额（万元）");
    assertThat(clear.<Long>getAs("cell")).isEqualTo(2L);
  }

  @Test
  void withdrawnAndMonthPreciseRowsSaySo() throws IOException {
    Files.writeString(
        lake.records().resolve("exits.csv"),
        "身份证号,退出情形,生效日期,记录状态\n%s,去世,2023年5月,\n%s,去世,2023-06-01,作废\n"
            .formatted(Official.id(1), Official.id(2)));

    lake.load();

    List<Row> rows = lake.staged("exits").collectAsList();
    assertThat(rows.get(0).<String>getAs("month_precise")).isEqualTo("effective_on");
    assertThat(rows.get(0).<String>getAs("record_status")).isEqualTo("valid");
    assertThat(rows.get(1).<String>getAs("record_status")).isEqualTo("withdrawn");
    assertThat(rows.get(1).<String>getAs("record_key")).endsWith("/2023-06-01");
  }

  @Test
  void databaseIsReadWhenNamedAndNeverWhenFound() throws IOException {
    Path database = database("cast(24000.5 as decimal(10,2)) as amount");
    IngestJob job = lake.job();

    IngestSummary first = job.run(database, TrialLake.RECEIVED, Progress.silent());
    IngestSummary again = job.run(database, TrialLake.RECEIVED, Progress.silent());
    Files.copy(database, lake.records().resolve("hr.yaml"));
    Official.grants(1).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    IngestSummary folder = lake.load();

    assertThat(first.units())
        .extracting(Unit::file, Unit::recordSet, Unit::sound)
        .containsExactly(tuple("hr.yaml/subsidies.csv", "subsidies", 1L));
    Row row = lake.staged("subsidies").first();
    assertThat(row.<BigDecimal>getAs("amount")).isEqualByComparingTo("24000.50");
    assertThat(row.<Object>getAs("paid_on")).hasToString("2022-01-05");
    assertThat(again.batch()).isEmpty();
    assertThat(folder.otherFiles()).containsExactly("hr.yaml");
  }

  /** One subsidy, with further columns. */
  private Path database(String columns) throws IOException {
    return Files.writeString(
        temp.resolve("hr.yaml"),
        """
        url: "jdbc:duckdb:"
        tables:
          subsidies: >
            select '%s' as id_number, 2021 as year, date '2022-01-05' as paid_on,
                'city' as payer, %s
        """
            .formatted(Official.id(1), columns));
  }

  @Test
  void binaryColumnsOfADatabaseAreTheSameEveryTime() throws IOException {
    Path database = database("5 as amount, blob 'AB' as photo");
    IngestJob job = lake.job();
    job.run(database, TrialLake.RECEIVED, Progress.silent());

    IngestSummary again = job.run(database, TrialLake.RECEIVED, Progress.silent());

    assertThat(again.units()).extracting(Unit::state).containsExactly(Unit.State.ALREADY_LOADED);
  }

  @Test
  void databaseThatFailsIsAFaultWithoutItsWords() throws IOException {
    Path database = temp.resolve("hr.yaml");
    Files.writeString(
        database, "url: 'jdbc:duckdb:'\ntables: {subsidies: \"select cast('张三' as int)\"}\n");
    IngestJob job = lake.job();
    assertThatThrownBy(() -> job.run(database, TrialLake.RECEIVED, Progress.silent()))
        .isInstanceOfSatisfying(
            WarehouseException.class,
            e -> assertThat(e.fault()).isEqualTo(Fault.SERVICE_UNREACHABLE))
        .hasMessageNotContaining("张三")
        .hasNoCause();
  }

  @Test
  void rowsCanBeReadAgainAsTheyWereSent() throws IOException {
    Official.writeXlsx(lake.records().resolve("申报.xlsx"), "申报记录", Official.applications(20));
    Unit unit = lake.load().units().get(0);

    SentRows sent = SentRows.read(lake.lake(), TrialLake.CONTRACTS, unit, Set.of(4L, 23L));

    assertThat(sent.rows()).extracting(RawRow::rowNumber).containsExactly(4L, 23L);
    assertThat(sent.rows().get(0).cells()).contains(Official.id(0), Official.name(0));
    assertThat(sent.header().cellOf("id_number")).hasValue(2);
  }
}
