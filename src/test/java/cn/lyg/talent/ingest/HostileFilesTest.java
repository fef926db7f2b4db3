package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break a reader, or broken on the way: told, never fatal, never for ever. */
class HostileFilesTest {
  private static final String HEADER = "资助编号,身份证号,项目名称,立项日期,资助金额,拨付财政";
  private static final Duration BOUND = Duration.ofSeconds(20);

  @TempDir Path temp;

  private Unit take(String name, byte[] bytes) {
    List<Unit> units =
        Assertions.assertTimeoutPreemptively(
            BOUND, () -> TrialIntake.in(temp.resolve("lake")).take(name, bytes));
    assertThat(units).hasSize(1);
    return units.get(0);
  }

  private Unit take(String name, String text) {
    return take(name, text.getBytes(UTF_8));
  }

  private Unit take(RawWorkbook workbook) throws IOException {
    Path file = workbook.write(temp.resolve("t.xlsx"));
    List<Unit> units =
        Assertions.assertTimeoutPreemptively(
            BOUND, () -> TrialIntake.in(temp.resolve("lake")).take("grants.xlsx", file));
    assertThat(units).hasSize(1);
    return units.get(0);
  }

  private static String sound(int n) {
    return "G-%d,%s,项目,2022-1-1,5,市级".formatted(n, Official.id(n));
  }

  private static String inline(String... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String sheet(String lastCells) {
    return inline(HEADER.split(",")) + "<row>" + lastCells + "</row>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='ZZZZZZ1'><v>1</v></c>",
        "<c r = \"zzzzzz1\"><v>1</v></c>",
        "<c r='&#90;ZZZZZ1'><v>1</v></c>",
        "<c s='0' r='ABCD1'/>",
        "<c r='99999999999999999999'><v>1</v></c>"
      })
  void columnsThatNoSpreadsheetHasAreRefused(String cell) throws IOException {
    assertThat(take(new RawWorkbook(sheet(cell), "")).reason()).isEqualTo("unreadable_file");
  }

  @Test
  void lastColumnThereIsDoesNoHarm() throws IOException {
    Unit unit = take(new RawWorkbook(sheet("<c r='XFD2'><v>1</v></c>"), ""));
    assertThat(unit.reason()).isEmpty();
    assertThat(unit.read()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E400000"})
  void numberOutOfAllProportionIsAFaultyCell(String number) throws IOException {
    String cells = inline(sound(1).split(",")).replace("<row>", "").replace("</row>", "");
    String five = "<c t='inlineStr'><is><t>5</t></is></c>";
    assertThat(cells).contains(five);
    Unit unit =
        take(new RawWorkbook(sheet(cells.replace(five, "<c><v>" + number + "</v></c>")), "14"));
    assertThat(unit.rejected()).isEqualTo(1);
  }

  @Test
  void isoDateCellsAreReadOrTheFileIsNamed() throws IOException {
    Unit unit = take(new RawWorkbook(sheet("<c t='d'><v>2022-01-01</v></c>"), ""));
    assertThat(unit.reason()).isEqualTo("unreadable_file");
    assertThat(unit.message().zh()).contains("另存为 .xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c t='s'><v>99</v></c>", "<c s='99'><v>x</v></c>", "<c t='x'/>"})
  void cellsThatPointNowhereNeverCrash(String cell) throws IOException {
    Unit unit = take(new RawWorkbook(sheet(cell), ""));
    assertThat(unit.reason()).isIn("", "unreadable_file");
  }

  @Test
  void rowsOf300ColumnsAreRaggedAndTheOthersGoOn() {
    Unit unit =
        take("grants.csv", HEADER + "\n" + sound(1) + ",x".repeat(300) + "\n" + sound(2) + "\n");
    assertThat(unit.rejected()).isEqualTo(1);
    assertThat(unit.sound()).isEqualTo(1);
  }

  @Test
  void tablesOf300ColumnsAreReadAndTheUnknownOnesNamed() {
    StringBuilder header = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      header.append(",列").append(i);
    }
    Unit unit = take("grants.csv", header + "\n" + sound(1) + ",x".repeat(300) + "\n");
    assertThat(unit.sound()).isEqualTo(1);
    assertThat(unit.unknownColumns()).hasSize(300);
  }

  @Test
  void cellOf100000CharactersIsTooLong() {
    String row = sound(1).replace("项目", "长".repeat(100_000));
    Unit unit = take("grants.csv", HEADER + "\n" + row + "\n" + sound(2) + "\n");
    assertThat(unit.rejected()).isEqualTo(1);
    assertThat(unit.sound()).isEqualTo(1);
  }

  @Test
  void cellOf20MegabytesIsRefusedWithItsFile() {
    Unit unit = take("grants.csv", HEADER + "\nG-1,\"" + "x".repeat(20 << 20) + "\",1,1,1,1\n");
    assertThat(unit.reason()).isEqualTo("unreadable_file");
  }

  @Test
  void nulBytesInACellAreWhiteSpace() {
    String rows = HEADER + "\n" + (sound(1) + "\n").repeat(50);
    Unit unit = take("grants.csv", rows.replaceFirst("项目,", "项\0目,"));
    assertThat(unit.reason()).isEmpty();
    assertThat(unit.sound()).isEqualTo(50);
  }

  @Test
  void halfUtf8HalfGbkIsRefusedForItsEncoding() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write((HEADER + "\n" + sound(1) + "\n").getBytes(UTF_8));
    mixed.write((sound(2) + "\n").getBytes(CsvEncoding.GB18030));
    mixed.write(0xFF);
    assertThat(take("grants.csv", mixed.toByteArray()).reason()).isEqualTo("bad_encoding");
  }

  @Test
  void workbookUnderAnotherExtensionIsRefused() {
    assertThat(take("grants.xlsx", HEADER + "\n" + sound(1)).reason()).isEqualTo("unreadable_file");
    assertThat(take("grants.parquet", HEADER).reason()).isEqualTo("unreadable_file");
  }

  @Test
  void workbookWithMacrosIsReadWithoutThem() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook(inline(HEADER.split(",")) + inline(sound(1).split(",")), "")
            .put("xl/vbaProject.bin", "macro")
            .put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    assertThat(take(workbook).sound()).isEqualTo(1);
  }
}
