package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest {
  private static final Path WAREHOUSE = Path.of("warehouse");
  private static final Contracts CONTRACTS = Contracts.load(WAREHOUSE, Codelists.load(WAREHOUSE));
  private static final Instant RECEIVED = Instant.parse("2026-03-01T01:02:03.004Z");

  @TempDir Path temp;
  private Path records = Path.of("");
  private Lake lake = new Lake(Path.of(""));

  @BeforeEach
  void makeFolders() throws IOException {
    records = Files.createDirectories(temp.resolve("records"));
    lake = new Lake(temp.resolve("lake"));
  }

  private IngestSummary load() {
    return load(RECEIVED);
  }

  private IngestSummary load(Instant receivedAt) {
    return new IngestJob(LocalSpark.session(), lake, CONTRACTS, "521-6")
        .run(records, receivedAt, Progress.silent());
  }

  private Dataset<Row> staged(String recordSet) {
    return LocalSpark.session()
        .read()
        .parquet(lake.staging(recordSet).resolve("*").toString())
        .orderBy("file", "row_number");
  }

  @Test
  void officialCsvIsStagedWhateverItsEncoding() throws IOException {
    Official.applications(5).writeCsv(records.resolve("市卫健委/申报记录.csv"), CsvEncoding.GB18030);
    Official.grants(3).writeCsv(records.resolve("grants_2022.csv"), UTF_8);

    IngestSummary summary = load();

    assertThat(summary.units())
        .extracting(Unit::file, Unit::recordSet, Unit::read, Unit::sound, Unit::notes)
        .containsExactly(
            tuple("grants_2022.csv", "grants", 3L, 3L, 1L),
            tuple("市卫健委/申报记录.csv", "applications", 5L, 5L, 1L));
    assertThat(summary.units().get(1).unknownColumns()).containsExactly("序号");
    Row grant = staged("grants").first();
    assertThat(grant.<BigDecimal>getAs("amount")).isEqualByComparingTo("125000.00");
    assertThat(grant.<Object>getAs("approved_on")).hasToString("2022-06-01");
    assertThat(grant.<String>getAs("programme")).isEqualTo("521-6");
    assertThat(grant.<Long>getAs("row_number")).isEqualTo(4L);
    assertThat(grant.<String>getAs("record_key")).isEqualTo("G-0");
    assertThat(grant.<String>getAs("person_key"))
        .isEqualTo(staged("applications").first().<String>getAs("person_key"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void workbookGivesTheSameRowsAsText() throws IOException {
    Official.applications(5).writeCsv(records.resolve("a/申报记录.csv"), UTF_8);
    Official.writeXlsx(records.resolve("申报记录.xlsx"), "Sheet1", Official.applications(5));

    load();

    Dataset<Row> rows = staged("applications");
    assertThat(rows.count()).isEqualTo(10);
    assertThat(rows.select("record_key", "content_hash", "row_number").distinct().count())
        .isEqualTo(5);
  }

  @Test
  void everySheetOfAWorkbookIsAUnit() throws IOException {
    try (OutputStream out = Files.newOutputStream(records.resolve("全部.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Official.applications(4).writeTo(workbook.newWorksheet("申报记录"));
      Official.grants(2).writeTo(workbook.newWorksheet("科研项目资助"));
      workbook.newWorksheet("Sheet3");
      workbook.newWorksheet("填表说明").value(0, 0, "请如实填写");
    }

    IngestSummary summary = load();

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
        .writeCsv(records.resolve("grants.csv"), UTF_8);

    IngestSummary summary = load();

    assertThat(summary.rejected()).isEqualTo(1);
    Dataset<Row> masked = staged("rejected_row");
    assertThat(masked.select("reason").collectAsList().stream().map(row -> row.getString(0)))
        .containsExactlyInAnyOrder("bad_id_number", "bad_date");
    assertThat(masked.where("reason = 'bad_id_number'").first().<String>getAs("value"))
        .startsWith(wrong.substring(0, 4) + "**********");
    Row clear =
        LocalSpark.session()
            .read()
            .parquet(lake.rejected().resolve("*").toString())
            .where("reason = 'bad_id_number'")
            .first();
    assertThat(clear.<String>getAs("value")).isEqualTo(wrong);
    assertThat(clear.<String>getAs("cells")).contains("\"G-9\"", wrong, "2022-13-01");
    assertThat(clear.<String>getAs("header")).contains("资助金额（万元）");
    assertThat(clear.<Long>getAs("cell")).isEqualTo(2L);
  }

  @Test
  void sameBytesAreLoadedOnce() throws IOException {
    Official.grants(3).writeCsv(records.resolve("grants.csv"), UTF_8);
    Files.copy(records.resolve("grants.csv"), records.resolve("grants-copy.csv"));

    IngestSummary first = load();
    IngestSummary again = load(RECEIVED.plusSeconds(60));

    assertThat(first.units())
        .extracting(Unit::state)
        .containsExactlyInAnyOrder(Unit.State.LOADED, Unit.State.ALREADY_LOADED);
    assertThat(first.read()).isEqualTo(3);
    assertThat(again.batch()).isEmpty();
    assertThat(again.units()).extracting(Unit::state).containsOnly(Unit.State.ALREADY_LOADED);
    assertThat(Ledger.read(lake).all()).hasSize(1);
    assertThat(staged("grants").count()).isEqualTo(3);
    assertThat(folders(lake.staging("grants"))).hasSize(1);
  }

  @Test
  void whatWasUndoneMayBeLoadedAgain() throws IOException {
    Official.grants(3).writeCsv(records.resolve("grants.csv"), UTF_8);
    String batchId = load().batch().orElseThrow().batchId();
    Instant undone = RECEIVED.plusSeconds(60);

    Ledger ledger = Ledger.read(lake).undo(batchId, undone);
    IngestSummary again = load(RECEIVED.plusSeconds(120));

    assertThat(ledger.knownAt(undone.minusMillis(1))).hasSize(1);
    assertThat(ledger.knownAt(undone)).isEmpty();
    assertThat(again.batch()).isPresent();
    assertThatThrownBy(() -> ledger.undo("nonsense", undone))
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE));
  }

  @Test
  void interruptedLoadDoesNotCountAndIsClearedAway() throws IOException {
    Official.grants(3).writeCsv(records.resolve("grants.csv"), UTF_8);
    Path left = lake.staging("grants").resolve("20260101T000000000Z-abcdef");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.parquet"), "half");

    load();

    assertThat(left).doesNotExist();
    assertThat(staged("grants").count()).isEqualTo(3);
  }

  @Test
  void noFileLeavesWithoutAKeyOrUnderAnother() throws IOException {
    Official.grants(3).writeCsv(records.resolve("grants.csv"), UTF_8);
    load();
    Path key = lake.identity().resolve("key");
    List<String> lines = Files.readAllLines(key);

    Files.delete(key);
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDENTITY_KEY));
    Files.write(key, List.of(lines.get(0), "0".repeat(64)));
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDENTITY_KEY));
  }

  @Test
  void nobodyIsNamedOutsideTheClosedFolders() throws IOException {
    Official.applications(20)
        .withRow("9", "2021", Official.id(3), "", "某单位", "无此部门", "新医药", "科技", "1", "2021-3-5")
        .writeCsv(records.resolve("applications.csv"), CsvEncoding.GB18030);
    Official.grants(5)
        .withRow("6", "G-7", Official.id(3), "资助" + Official.id(4) + "的项目", "2022-1-1", "1", "市级")
        .writeCsv(records.resolve("grants.csv"), UTF_8);

    load();

    for (Row row : staged("grants").collectAsList()) {
      assertNamesNobody(row.mkString("|"));
    }
    for (Path open : List.of(lake.staging(), lake.batches())) {
      try (Stream<Path> files = Files.walk(open)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertNamesNobody(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static void assertNamesNobody(String text) {
    for (int n = 0; n < 20; n++) {
      assertThat(text).doesNotContain(Official.id(n));
    }
    for (String name : Official.NAMES) {
      assertThat(text).doesNotContain(name);
      assertThat(text)
          .doesNotContain(new String(name.getBytes(UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void clearTextIsReadableByItsOwnerOnly() throws IOException {
    Official.applications(3)
        .withRow("9", "2021", "1", "某某", "某单位", "市科技局", "新医药", "科技", "1", "2021-3-5")
        .writeCsv(records.resolve("applications.csv"), UTF_8);

    load();

    for (Path closed : List.of(lake.landing(), lake.identity(), lake.rejected())) {
      try (Stream<Path> tree = Files.walk(closed)) {
        List<Path> all = tree.toList();
        assertThat(all).hasSizeGreaterThan(1);
        for (Path path : all) {
          String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .as(path.toString())
              .isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void withdrawnAndMonthPreciseRowsSaySo() throws IOException {
    Files.writeString(
        records.resolve("exits.csv"),
        "身份证号,退出情形,生效日期,记录状态\n%s,去世,2023年5月,\n%s,去世,2023-06-01,作废\n"
            .formatted(Official.id(1), Official.id(2)));

    load();

    List<Row> rows = staged("exits").collectAsList();
    assertThat(rows.get(0).<String>getAs("month_precise")).isEqualTo("effective_on");
    assertThat(rows.get(0).<String>getAs("record_status")).isEqualTo("valid");
    assertThat(rows.get(1).<String>getAs("record_status")).isEqualTo("withdrawn");
    assertThat(rows.get(1).<String>getAs("record_key")).endsWith("/2023-06-01");
  }

  @Test
  void badFilesAreNamedAndTheOthersGoOn() throws IOException {
    Official.grants(3).writeCsv(records.resolve("grants.csv"), UTF_8);
    Files.writeString(records.resolve("weather.csv"), "日期,气温\n2021-1-1,5\n");
    Files.writeString(records.resolve("subsidies.csv"), "身份证号,年度\n1,2021\n");
    Files.write(records.resolve("utf16.csv"), "资助编号,身份证号\n".getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(records.resolve("empty.csv"), "");
    Files.writeString(records.resolve("old.xls"), "x");
    Files.writeString(records.resolve("readme.md"), "x");
    Files.writeString(records.resolve("~$grants.xlsx"), "x");

    IngestSummary summary = load();

    assertThat(summary.units())
        .extracting(Unit::file, Unit::reason)
        .containsExactly(
            tuple("empty.csv", "unknown_record_set"),
            tuple("grants.csv", ""),
            tuple("old.xls", "unreadable_file"),
            tuple("subsidies.csv", "missing_column"),
            tuple("utf16.csv", "bad_encoding"),
            tuple("weather.csv", "unknown_record_set"));
    assertThat(summary.otherFiles()).containsExactly("readme.md");
    Batch held = Ledger.read(lake).batch(summary.batch().orElseThrow().batchId()).orElseThrow();
    assertThat(held.units()).isEqualTo(summary.units());
  }

  @Test
  void folderWithoutTablesIsAFault() {
    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.RECORDS_MISSING));
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.toList();
    }
  }
}
