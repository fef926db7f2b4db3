package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PDF as others use it: searched, read aloud, archived, compared byte for byte. */
class PdfTest {
  @TempDir Path folder;

  @Test
  void textCanBeSelectedAndSearched() throws IOException {
    try (PdfReader reader = new PdfReader(pdf(Language.ZH, "one"))) {
      String text = new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
      assertThat(text)
          .contains("连云港市第六期“521高层次人才培养工程”实施进展")
          .contains("79.2%")
          .contains("第二十五条")
          .contains("▲不足");
    }
  }

  @Test
  void isTaggedTitledAndInItsLanguage() throws IOException {
    try (PdfReader reader = new PdfReader(pdf(Language.ZH, "one"))) {
      PdfDictionary catalog = reader.getCatalog();
      assertThat(catalog.getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("zh-CN");
      assertThat(catalog.getAsDict(PdfName.MARKINFO).getAsBoolean(PdfName.MARKED).booleanValue())
          .isTrue();
      assertThat(catalog.contains(PdfName.STRUCTTREEROOT)).isTrue();
      assertThat(reader.getInfo()).containsEntry("Title", "实施进展");
    }
  }

  @Test
  void carriesItsFontAsASubset() throws IOException {
    String raw = new String(pdf(Language.ZH, "one"), StandardCharsets.ISO_8859_1);
    assertThat(raw).contains("/AAAAAA+NotoSansSC-Regular").contains("/FontFile2");
    assertThat(raw.length()).isLessThan(400_000);
  }

  /** The archive's format asks that the two places which hold the date agree. */
  @Test
  void isDatedByItsFiguresInBothPlaces() throws IOException {
    String raw = new String(pdf(Language.ZH, "one"), StandardCharsets.ISO_8859_1);
    assertThat(raw)
        .contains("<pdfaid:part>1</pdfaid:part>")
        .containsPattern("/CreationDate\\(D:20240930000000(Z|\\+00'00')")
        .containsPattern("<xmp:CreateDate>2024-09-30T00:00:00(Z|\\+00:00)</xmp:CreateDate>");
  }

  @Test
  void sameFiguresGiveTheSameBytes() throws IOException {
    assertThat(pdf(Language.EN, "one")).isEqualTo(pdf(Language.EN, "two"));
  }

  private byte[] pdf(Language language, String run) throws IOException {
    try (Database catalogue = Fixture.mid()) {
      ReportJob job = new ReportJob(ReportDefinition.named("progress"), catalogue);
      List<Path> written = job.write(language, List.of(Format.PDF), folder.resolve(run));
      assertThat(written).hasSize(1);
      return Files.readAllBytes(written.get(0));
    }
  }
}
