package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page beyond paper, and the tables behind it. */
class OtherFormatsTest {
  @TempDir Path folder;

  @Test
  void theReportIsWrittenOnlyAsWhatItDeclares() {
    assertThat(write(Language.ZH, Format.DOCX)).isEmpty();
    assertThat(ReportDefinition.all()).extracting(ReportDefinition::name).contains("progress");
  }

  @Test
  void htmlIsOneFileThatAsksTheNetworkForNothing() throws IOException {
    String html = Files.readString(write(Language.EN, Format.HTML).get(0));
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<title>Progress</title>")
        .contains("data:image/")
        .doesNotContain("src=\"http");
    assertThat(html.replaceAll("<[^>]*>", "").replace("&nbsp;", " "))
        .contains(words("progress", Language.EN));
  }

  /** The sheet as slides and as a document: whatever it says, they say. */
  @ParameterizedTest
  @MethodSource("cn.lyg.talent.report.EveryReportTest#reports")
  void slidesAndDocumentsKeepTheirTextAsText(String report) throws IOException {
    try (Database catalogue = Fixture.mid()) {
      List<Path> written =
          new ReportJob(ReportDefinition.named(report), catalogue)
              .write(Language.ZH, List.of(Format.PPTX, Format.DOCX), folder);
      List<String> words = words(report, Language.ZH);
      for (Path file : written) {
        assertThat(text(file)).as(file.toString()).contains(words);
      }
    }
  }

  /** The words of an Office file, whatever they are marked with. */
  private static String text(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("word/document.xml|ppt/slides/slide\\d+.xml")) {
          byte[] xml = zip.getInputStream(entry).readAllBytes();
          text.append(new String(xml, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        }
      }
    }
    return text.toString().replace("&amp;", "&");
  }

  /** Everything the page says, drawn one over the other or not. */
  private static List<String> words(String report, Language language) {
    return Printed.of(report, Fixture.mid(), language).texts().stream()
        .flatMap(placed -> Arrays.stream(Printed.plain(placed.text()).split("\\s+")))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  @Test
  void workbookHasASheetATableWithNumbersAsNumbers() throws IOException {
    Path file = write(Language.ZH, Format.XLSX).get(0);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).contains("看板要点", "年轻化比例", "来源");
      Sheet fill = workbook.findSheet("各层次在培人数与计划").orElseThrow();
      List<Row> rows = fill.read();
      assertThat(rows.get(0).getCellText(1)).isEqualTo("层次中文名");
      assertThat(rows.get(3).getCellAsNumber(5)).contains(new BigDecimal("1004"));
    }
  }

  @Test
  void csvOpensInASpreadsheetWithoutSurprises() throws IOException {
    List<Path> files = write(Language.EN, Format.CSV);
    assertThat(files).hasSize(ReportDefinition.named("progress").tables().size());
    String fund = Files.readString(folder.resolve("progress_fund_en.csv"));
    assertThat(fund)
        .startsWith("\uFEFFLine,Level (0 is all),")
        .contains("grant,3,3,第三层次,Level 3,4715,3620,3351.25,0.922,278.75,short,Art. 25");
  }

  @Test
  void aCellThatASpreadsheetWouldComputeIsMadeText() {
    String csv =
        CsvText.of(
            List.of("a", "b"),
            List.of(List.of(Optional.of("=1+1"), Optional.of(new BigDecimal("-3.50")))));
    assertThat(csv).isEqualTo("\uFEFFa,b\r\n'=1+1,-3.5\r\n");
  }

  private List<Path> write(Language language, Format format) {
    try (Database catalogue = Fixture.mid()) {
      return new ReportJob(ReportDefinition.named("progress"), catalogue)
          .write(language, List.of(format), folder);
    }
  }
}
