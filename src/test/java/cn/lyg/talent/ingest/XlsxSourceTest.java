package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.RawRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSourceTest {
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @TempDir Path temp;

  private List<RawRow> rows(RawWorkbook workbook) throws IOException {
    return rows(workbook.write(temp.resolve("t.xlsx")));
  }

  private static List<RawRow> rows(Path file) throws IOException {
    try (Source source = Source.open(Source.Kind.XLSX, file, "t.xlsx")) {
      return CsvSourceTest.rows(source.sheets().get(0));
    }
  }

  private List<String> cells(String xml, String... formats) throws IOException {
    return rows(new RawWorkbook("<row r='1'>" + xml + "</row>", "", formats)).get(0).cells();
  }

  @Test
  void numbersArePlainText() throws IOException {
    assertThat(
            cells(
                """
                <c><v>12</v></c><c><v>0.30000000000000004</v></c><c><v>3.20705198001011E+17</v></c>
                <c><v>320705198001011234</v></c><c><v>1E-2</v></c><c><v>-0</v></c><c><v>100.0</v></c>
                """))
        .containsExactly(
            "12", "0.3", "320705198001011000", "320705198001011234", "0.01", "0", "100");
  }

  @Test
  void aSheetThatLostItsNameIsReadAsOneWithout() throws IOException {
    RawWorkbook nameless =
        new RawWorkbook("<row r='1'><c><v>12</v></c></row>", "")
            .replace("xl/workbook.xml", "name='表'", "nome='表'");
    assertThat(rows(nameless).get(0).sheet()).isEmpty();
  }

  @Test
  void formulasGiveTheirLastValueAndErrorsAreNotBlank() throws IOException {
    assertThat(
            cells(
                """
                <c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v>文字</v></c>
                <c t='b'><f>A1=2</f><v>1</v></c><c t='b'><v>0</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>
                <c t='e'><v>#N/A</v></c><c><f>A1</f></c><c s='0'><f>A1</f><v>44260</v></c>
                """,
                "yyyy-mm-dd"))
        .containsExactly("2", "文字", "true", "false", "#DIV/0!", "#N/A", "", "2021-03-05");
  }

  @Test
  void aUnitThatTheFormatWritesBelongsToTheNumber() throws IOException {
    assertThat(
            cells(
                """
                <c s='0'><v>5</v></c><c s='1'><v>5.5</v></c><c s='2'><v>50000</v></c>
                <c s='3'><v>50000</v></c><c s='4'><v>50000</v></c>
                """,
                "0\"万元\"",
                "#,##0.00\"万\"",
                // these move the point: 50000 is shown as 5.0万元
                "0!.0,\"万元\"",
                "0\\.0,\"万元\"",
                "#,##0\"元\""))
        .containsExactly("5万元", "5.5万元", "50000", "50000", "50000");
  }

  @Test
  void escapedAndInlineTextIsRead() throws IOException {
    assertThat(
            cells(
                "<c t='inlineStr'><is><t>姓_x000D_名</t></is></c>"
                    + "<c t='inlineStr'><is><r><t>张</t></r><r><t>三</t></r></is></c>"))
        .containsExactly("姓\r名", "张三");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14|2021-03-05",
        "31|2021-03-05",
        "58|2021-03-05",
        "57|2021-03",
        "27|2021-03",
        "17|2021-03",
        "22|2021-03-05",
        "2|44260.75",
        "20|44260.75",
        "yyyy\"年\"m\"月\"d\"日\";@|2021-03-05",
        "[$-804]yyyy\"年\"m\"月\"|2021-03",
        "yyyy/m/d h:mm|2021-03-05",
        "yyyy|2021",
        "General|44260.75",
        "#,##0.00\" 元/day\"|44260.75",
        "[Red]0.0|44260.75",
        "h:mm:ss|44260.75"
      })
  void datesAreToldByTheirFormat(String format, String text) throws IOException {
    assertThat(cells("<c s='0'><v>44260.75</v></c>", format)).containsExactly(text);
  }

  @Test
  void workbooksOfOldMacsCountFrom1904() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook(
            "<row r='1'><c s='0'><v>42798</v></c></row>", "<workbookPr date1904='1'/>", "14");
    assertThat(rows(workbook).get(0).cells()).containsExactly("2021-03-05");
  }

  @Test
  void rowsKeepTheirNumberAndAreFilledToTheWidest() throws IOException {
    List<RawRow> rows =
        rows(
            new RawWorkbook(
                "<row r='3'><c r='A3'><v>1</v></c><c r='C3'><v>3</v></c></row>"
                    + "<row r='7'><c r='B7'><v>2</v></c></row>",
                ""));
    assertThat(rows)
        .containsExactly(
            new RawRow("t.xlsx", "表", 3, List.of("1", "", "3")),
            new RawRow("t.xlsx", "表", 7, List.of("", "2", "")));
  }

  @Test
  void truncatedArchiveIsUnreadable() throws IOException {
    Path file = new RawWorkbook("", "").write(temp.resolve("t.xlsx"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(file, FileReason.UNREADABLE_FILE, "damaged");
    Files.write(file, new byte[0]);
    assertRefused(file, FileReason.UNREADABLE_FILE, "damaged");
  }

  @Test
  void brokenXmlIsUnreadable() throws IOException {
    Path file =
        new RawWorkbook("<row r='1'><c><v>1</v></c></row><row", "").write(temp.resolve("t.xlsx"));
    assertRefused(file, FileReason.UNREADABLE_FILE, "damaged");
  }

  @Test
  void passwordAndOldFormatAreToldApart() throws IOException {
    Path old = Files.write(temp.resolve("old.xlsx"), OLE2);
    assertRefused(old, FileReason.UNREADABLE_FILE, "old Excel");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    locked.write(OLE2);
    locked.write(new byte[5000]);
    locked.write("EncryptedPackage".getBytes(UTF_16LE));
    Path file = Files.write(temp.resolve("locked.xlsx"), locked.toByteArray());
    assertRefused(file, FileReason.UNREADABLE_FILE, "password");
  }

  @Test
  void bombIsTooLarge() throws IOException {
    Path file =
        new RawWorkbook("", "")
            .put("xl/worksheets/t.xml", new byte[64 << 20])
            .write(temp.resolve("t.xlsx"));
    assertThat(Files.size(file)).isLessThan(100_000);
    assertRefused(file, FileReason.TOO_LARGE, "bomb");
  }

  @Test
  void archiveOfThousandsOfPartsIsTooLarge() throws IOException {
    RawWorkbook workbook = new RawWorkbook("", "");
    for (int i = 0; i < 1001; i++) {
      workbook.put("x" + i, "");
    }
    assertRefused(workbook.write(temp.resolve("t.xlsx")), FileReason.TOO_LARGE, "bomb");
  }

  @Test
  void documentTypeIsRefusedInAnyEncoding() throws IOException {
    String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>";
    assertRefused(
        new RawWorkbook("", "").put("xl/a.xml", xml).write(temp.resolve("a.xlsx")),
        FileReason.UNREADABLE_FILE,
        "damaged");
    assertRefused(
        new RawWorkbook("", "")
            .put("xl/a.xml", xml.getBytes(UTF_16LE))
            .write(temp.resolve("b.xlsx")),
        FileReason.UNREADABLE_FILE,
        "damaged");
  }

  @Test
  void macrosAndLinksAreIgnored() throws IOException {
    RawWorkbook workbook =
        new RawWorkbook("<row r='1'><c><v>1</v></c></row>", "")
            .put("xl/vbaProject.bin", "macro")
            .put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    assertThat(rows(workbook)).hasSize(1);
  }

  private static void assertRefused(Path file, FileReason reason, String words) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.label().en().toLowerCase(Locale.ROOT))
                  .contains(words.toLowerCase(Locale.ROOT));
            });
  }
}
