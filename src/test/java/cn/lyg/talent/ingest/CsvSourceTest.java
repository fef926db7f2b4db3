package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  @TempDir Path temp;

  static List<RawRow> rows(Sheet sheet) throws IOException {
    List<RawRow> all = new ArrayList<>();
    try (Rows rows = sheet.rows()) {
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.orElseThrow());
      }
    }
    return all;
  }

  private List<List<String>> cells(byte[] bytes) throws IOException {
    return read("t.csv", bytes).stream().map(RawRow::cells).toList();
  }

  private List<RawRow> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(temp.resolve(name), bytes);
    try (Source source = Source.open(Source.Kind.of(name).orElseThrow(), file, name)) {
      return rows(source.sheets().get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
  void shortChineseTextIsReadInAnyEncoding(String charset) throws IOException {
    assertThat(cells("姓名,单位\n张三,医院\n".getBytes(Charset.forName(charset))))
        .startsWith(List.of("姓名", "单位"), List.of("张三", "医院"));
  }

  @Test
  void rareNameSurvivesGb18030() throws IOException {
    assertThat(cells("𠮷㛃䶮,x".getBytes(CsvEncoding.GB18030))).startsWith(List.of("𠮷㛃䶮", "x"));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
    assertThat(cells("\uFEFF姓名,单位".getBytes(UTF_8))).startsWith(List.of("姓名", "单位"));
  }

  @Test
  void longTextIsDecodedAcrossBlocks() throws IOException {
    String line = "连云港市第一人民医院,x\n";
    byte[] bytes = ("a" + line.repeat(20_000)).getBytes(CsvEncoding.GB18030);
    assertThat(cells(bytes)).hasSize(20_001).contains(List.of("连云港市第一人民医院", "x"));
  }

  @Test
  void quotedLineBreakStartsNoRow() throws IOException {
    List<RawRow> rows = read("t.csv", "a,\"b\r\nc\"\n\nd,e\n".getBytes(UTF_8));
    assertThat(rows.get(0).cells()).containsExactly("a", "b\r\nc");
    assertThat(rows.get(2)).isEqualTo(new RawRow("t.csv", "", 3, List.of("d", "e")));
  }

  @Test
  void raggedRowsAreKept() throws IOException {
    assertThat(cells("a,b\n1\n1,2,3".getBytes(UTF_8)))
        .containsExactly(List.of("a", "b"), List.of("1"), List.of("1", "2", "3"));
  }

  @Test
  void tabsPartTheCellsOfTsv() throws IOException {
    assertThat(read("t.TSV", "a\tb,c".getBytes(UTF_8)).get(0).cells()).containsExactly("a", "b,c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,\"2\n3,4\n5,6\n", "a,b\n1,\"2\" x\n3,4\n"})
  void rowsNeverVanishIntoAnOpenQuote(String text) {
    assertRefused(FileReason.UNREADABLE_FILE, text.getBytes(UTF_8));
  }

  @Test
  void whatIsNeitherUtf8NorGb18030IsRefused() {
    assertRefused(FileReason.BAD_ENCODING, "name,unit\n".getBytes(UTF_16LE));
    assertRefused(FileReason.BAD_ENCODING, "姓名,单位\n".getBytes(UTF_16LE));
    assertRefused(FileReason.BAD_ENCODING, new byte[] {'a', (byte) 0xFF, 'b', '\n'});
    assertRefused(
        FileReason.BAD_ENCODING,
        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xD5, (byte) 0xC5});
  }

  @Test
  void aStrayNulIsNoReasonToRefuse() throws IOException {
    assertThat(cells(("a\0" + "b,c\n".repeat(100)).getBytes(UTF_8))).hasSizeGreaterThan(100);
  }

  private void assertRefused(FileReason reason, byte[] bytes) {
    assertThatThrownBy(() -> cells(bytes))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
