package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written once for several rows counts for each of them; what is added up does not. */
class MergedCellsTest {
  private static final List<String> HEADER =
      List.of("身份证号", "资助编号", "项目名称", "立项日期", "资助金额", "拨付财政");

  @TempDir Path temp;

  /** Merges are given as first row, first column, last row, last column, from 0. */
  private Unit take(List<List<String>> rows, int[]... merges) throws IOException {
    Path file = temp.resolve("科研项目资助.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
      for (int[] merge : merges) {
        sheet.range(merge[0], merge[1], merge[2], merge[3]).merge();
      }
    }
    return TrialIntake.in(temp.resolve("lake")).take("科研项目资助.xlsx", file).get(0);
  }

  private static List<String> row(String id, String grant, String amount, String payer) {
    return List.of(id, grant, "项目", "2022-3-1", amount, payer);
  }

  @Test
  void whatNamesSomethingStandsForAllItsRows() throws IOException {
    Unit unit =
        take(
            List.of(
                List.of("科研项目资助表"),
                HEADER,
                row(Official.id(1), "G-1", "5", "市级"),
                row("", "G-2", "5", ""),
                row(Official.id(3), "G-3", "5", "")),
            new int[] {0, 0, 0, 5},
            new int[] {2, 0, 3, 0},
            new int[] {2, 5, 4, 5});

    assertThat(unit.sound()).isEqualTo(3);
    assertThat(unit.message().zh()).isEqualTo("竖向合并的单元格已按首行内容补齐3格");
  }

  @Test
  void anAmountForSeveralRowsIsNotTheirsEach() throws IOException {
    Unit unit =
        take(
            List.of(
                HEADER,
                row(Official.id(1), "G-1", "100", "市级"),
                row(Official.id(2), "G-2", "", "市级")),
            new int[] {1, 4, 2, 4});

    assertThat(unit.sound()).isEqualTo(1);
    assertThat(unit.rejected()).isEqualTo(1);
    assertThat(unit.message().zh()).isEmpty();
  }

  @Test
  void rowsWithNothingOfTheirOwnAndBoxesOfNotesStayNothing() throws IOException {
    Unit unit =
        take(
            List.of(
                HEADER,
                row(Official.id(1), "G-1", "5", "市级"),
                List.of("", "", "", "", "", ""),
                List.of("", "", "", "", "", ""),
                List.of("注：金额单位为元", "", "", "", "", ""),
                List.of("", "", "", "", "", "")),
            new int[] {1, 5, 3, 5},
            new int[] {4, 0, 5, 5});

    assertThat(unit.sound()).isEqualTo(1);
    assertThat(unit.read()).isEqualTo(2);
  }

  @Test
  void aHeaderOfTwoRowsIsOne() throws IOException {
    Unit unit =
        take(
            List.of(
                List.of("身份证号", "资助编号", "项目情况", "", "", "拨付财政"),
                List.of("", "", "项目名称", "立项日期", "资助金额", ""),
                row(Official.id(1), "G-1", "5", "市级"),
                row(Official.id(2), "G-2", "5", "市级")),
            new int[] {0, 0, 1, 0},
            new int[] {0, 1, 1, 1},
            new int[] {0, 2, 0, 4},
            new int[] {0, 5, 1, 5});

    assertThat(unit.sound()).isEqualTo(2);
    assertThat(unit.unknownColumns()).isEmpty();
  }

  @Test
  void aCellThatSpeaksOfMergingMergesNothing() throws IOException {
    List<String> said = row(Official.id(1), "G-1", "5", "市级");
    Unit unit =
        take(
            List.of(
                List.of("</sheetData><mergeCell ref=\"F3:F4\"/>"),
                HEADER,
                said,
                row(Official.id(2), "G-2", "5", "")));

    assertThat(unit.rejected()).isEqualTo(1);
    assertThat(unit.message().zh()).isEmpty();
  }

  @Test
  void aRowSentBackAloneTakesAlongWhatItSharedWithOthers() throws IOException {
    TrialLake lake = TrialLake.in(temp.resolve("back"));
    Path file = lake.records().resolve("科研项目资助.xlsx");
    take(
        List.of(HEADER, row(Official.id(1), "G-1", "5", "市级"), row("", "G-2", "五", "")),
        new int[] {1, 0, 2, 0},
        new int[] {1, 5, 2, 5});
    Files.move(temp.resolve("科研项目资助.xlsx"), file);
    lake.load();

    Path returned =
        new ReturnJob(lake.lake(), TrialLake.CONTRACTS)
            .write(Ledger.read(lake.lake()).all(), List.of(), temp.resolve("out"))
            .get(0)
            .workbook();

    try (Source source = Source.open(Source.Kind.XLSX, returned, "t.xlsx")) {
      assertThat(CsvSourceTest.rows(source.sheets().get(0)).get(2).cells())
          .startsWith(Official.id(1), "G-2", "项目", "2022-3-1", "五", "市级");
    }
  }
}
