package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.Reason;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows go back in a form that can be mended and loaded again. */
class ReturnJobTest {
  private static final String HEADER = "资助编号,身份证号,项目名称,立项日期,资助金额（万元）,拨付财政,联系人\n";

  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  private Path out() {
    return temp.resolve("out");
  }

  private List<ReturnJob.Returned> returned(SetFinding... ofTheSet) {
    return new ReturnJob(lake.lake(), TrialLake.CONTRACTS)
        .write(Ledger.read(lake.lake()).all(), List.of(ofTheSet), out());
  }

  private static List<RawRow> read(Path workbook) throws IOException {
    try (Source source = Source.open(Source.Kind.XLSX, workbook, "t.xlsx")) {
      return CsvSourceTest.rows(source.sheets().get(0));
    }
  }

  private void send(String name, String text) throws IOException {
    Path file = lake.records().resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text, UTF_8);
  }

  /** Puts what is wrong right in the workbook itself, as an office would in a spreadsheet. */
  private void mend(Path workbook, String... wrongAndRight) throws IOException {
    Path mended = lake.records().resolve("改正/" + workbook.getFileName());
    Files.createDirectories(mended.resolveSibling(""));
    Files.copy(workbook, mended);
    try (FileSystem zip = FileSystems.newFileSystem(mended, Map.of())) {
      Path strings = zip.getPath("xl/sharedStrings.xml");
      String text = Files.readString(strings);
      for (int i = 0; i < wrongAndRight.length; i += 2) {
        String wrong = ">" + XmlEscapeHelper.escape(wrongAndRight[i]) + "<";
        assertThat(text).contains(wrong);
        text = text.replace(wrong, ">" + XmlEscapeHelper.escape(wrongAndRight[i + 1]) + "<");
      }
      Files.writeString(strings, text);
    }
  }

  @Test
  void mendedRowsAreAcceptedOnceTheyComeAgain() throws IOException {
    send(
        "市科技局/科研项目资助.csv",
        HEADER
            + "G-1,%s,好项目,2022-1-1,5,市级,甲\n".formatted(Official.id(1))
            + "G-2,%s,坏日期,开春,5,市级,乙\n".formatted(Official.id(2))
            + "G-3,%s,坏两处,2022-1-1,五万,省级的,丙\n".formatted(Official.id(3)));
    lake.load();

    ReturnJob.Returned returned = returned().get(0);

    assertThat(returned.workbook()).isEqualTo(out().resolve("市科技局/科研项目资助-退回.xlsx"));
    List<RawRow> rows = read(returned.workbook());
    assertThat(rows.get(1).cells()).startsWith("资助编号", "身份证号").endsWith("联系人", "退回原因");
    assertThat(rows.get(2).cells()).startsWith("G-2", Official.id(2), "坏日期", "开春", "5");
    assertThat(rows.get(3).cells().get(7)).contains("资助金额：", "；拨付财政：");
    assertThat(rows).hasSize(4);

    mend(returned.workbook(), "开春", "2022-3-1", "五万", "5", "省级的", "市级");
    IngestSummary summary = lake.load(TrialLake.RECEIVED.plusSeconds(60));

    assertThat(summary.read()).isEqualTo(2);
    assertThat(summary.rejected()).isZero();
    assertThat(lake.staged("grants").select("grant_id").distinct().count()).isEqualTo(3);
  }

  @Test
  void whatIsWrongBesideOtherRowsGoesBackToo() throws IOException {
    send(
        "grants.csv",
        HEADER
            + "G-1,%s,甲,2022-1-1,5,市级,\n".formatted(Official.id(1))
            + "G-1,%s,乙,2022-1-1,5,市级,\n".formatted(Official.id(1)));
    String batch = lake.load().batch().orElseThrow().batchId();

    List<ReturnJob.Returned> returned =
        returned(
            new SetFinding(batch, "grants.csv", "", 2, Reason.CONFLICTING_DUPLICATE),
            new SetFinding(batch, "grants.csv", "", 3, Reason.CONFLICTING_DUPLICATE),
            new SetFinding(batch, "grants.csv", "", 3, Reason.ORPHAN),
            new SetFinding("another", "grants.csv", "", 1, Reason.ORPHAN));

    assertThat(returned).extracting(ReturnJob.Returned::rows).containsExactly(2L);
    List<RawRow> rows = read(returned.get(0).workbook());
    assertThat(rows.get(2).cells().get(7)).contains("只保留正确的一行");
    assertThat(rows.get(3).cells().get(7)).contains("只保留正确的一行").contains("尚未入库");
  }

  @Test
  void nothingFromDataIsEverAFormula() throws IOException {
    List<String> traps = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠x");
    StringBuilder text = new StringBuilder(HEADER);
    for (String trap : traps) {
      text.append(
          "G-%s,x,\"%s\",%s,%s,%s,\"\r%s\"\n".formatted(trap, trap, trap, trap, trap, trap));
    }
    send("grants.csv", text.toString());
    lake.load();

    Path workbook = returned().get(0).workbook();

    try (FileSystem zip = FileSystems.newFileSystem(workbook, Map.of())) {
      String sheet = Files.readString(zip.getPath("xl/worksheets/sheet1.xml"));
      assertThat(sheet).doesNotContain("<f>").contains("t=\"s\"");
      assertThat(Files.readString(zip.getPath("xl/comments1.xml")))
          .contains(XmlEscapeHelper.escape("立项日期："));
      assertThat(Files.readString(zip.getPath("xl/styles.xml"))).contains("formatCode=\"@\"");
    }
    assertThat(read(workbook).stream().skip(2).map(row -> row.cells().get(2)))
        .containsExactlyElementsOf(traps);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workbook)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out())))
        .isEqualTo("rwx------");
  }

  @Test
  void raggedRowStaysRaggedUntilSomeoneHasPutItRight() throws IOException {
    send(
        "grants.csv",
        HEADER
            + "G-1,%s,甲,乙,2022-1-1,5,市级,丙\n".formatted(Official.id(1))
            + "G-2,%s,甲,2022-1-1,5,市级\n".formatted(Official.id(2)));
    lake.load();

    Path workbook = returned().get(0).workbook();
    mend(workbook);
    IngestSummary again = lake.load(TrialLake.RECEIVED.plusSeconds(60));

    assertThat(again.rejected()).isEqualTo(2);
    assertThat(read(workbook).get(2).cells()).hasSize(9).endsWith("丙");
  }

  @Test
  void aWorkbookSentBackTwiceSaysOnlyWhatIsWrongNow() throws IOException {
    send("grants.csv", HEADER + "G-2,%s,甲,开春,五万,市级,乙\n".formatted(Official.id(2)));
    lake.load();
    mend(returned().get(0).workbook(), "五万", "5");
    lake.load(TrialLake.RECEIVED.plusSeconds(60));

    List<ReturnJob.Returned> returned = returned();

    assertThat(returned).hasSize(2);
    RawRow row = read(returned.get(1).workbook()).get(2);
    assertThat(row.cells()).hasSize(8);
    assertThat(row.cells().get(7)).contains("立项日期").doesNotContain("资助金额");
  }

  @Test
  void sheetsKeepTheirNamesAndFilesOfOneNameStayApart() throws IOException {
    Official faulty = Official.grants(1).withRow("2", "G-9", "1", "x", "2022-1-1", "1", "市级");
    Official.writeXlsx(lake.records().resolve("grants.xlsx"), "第一批", faulty);
    send("grants.csv", HEADER + "G-2,1,\"长%s\",2022-1-1,5,市级,\0\n".formatted("字".repeat(40_000)));
    lake.load();

    List<ReturnJob.Returned> returned = returned();

    assertThat(returned)
        .extracting(one -> String.valueOf(one.workbook().getFileName()), ReturnJob.Returned::file)
        .containsExactly(
            tuple("grants-退回.xlsx", "grants.csv"), tuple("grants-退回-2.xlsx", "grants.xlsx"));
    List<String> sheets = new ArrayList<>();
    for (ReturnJob.Returned one : returned) {
      sheets.add(read(one.workbook()).get(1).sheet());
    }
    assertThat(sheets).containsExactly("科研项目资助", "第一批");
  }
}
