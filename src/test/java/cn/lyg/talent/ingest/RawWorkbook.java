package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, to hold what a well-behaved writer would not write. */
final class RawWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** One sheet with this content of its sheetData. */
  RawWorkbook(String sheetData, String workbookProperties, String... formats) {
    put(
        "[Content_Types].xml",
        "<Types xmlns='%scontent-types'>%s%s</Types>"
            .formatted(
                PACKAGE,
                override("/xl/workbook.xml", "sheet.main+xml"),
                override("/xl/styles.xml", "styles+xml")));
    put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets><sheet name='表' sheetId='1' r:id='rId1'/>"
                .formatted(MAIN, OFFICE, workbookProperties)
            + "</sheets></workbook>");
    put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%srelationships'><Relationship Id='rId1' Target='worksheets/s.xml'/>"
                .formatted(PACKAGE)
            + "</Relationships>");
    put("xl/styles.xml", styles(formats));
    put(
        "xl/worksheets/s.xml",
        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheetData));
  }

  private static String override(String part, String kind) {
    return "<Override PartName='%s' ContentType='%s%s'/>".formatted(part, KIND, kind);
  }

  /** Cell style n shows its number by the n-th format: a code, or the number of a built-in one. */
  private static String styles(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean builtIn = formats[i].matches("\\d+");
      if (!builtIn) {
        String code = formats[i].replace("\"", "&quot;");
        codes.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(200 + i, code));
      }
      cells.append("<xf numFmtId='%s'/>".formatted(builtIn ? formats[i] : 200 + i));
    }
    return "<styleSheet xmlns='%s'><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, codes, cells);
  }

  /** Writes something else where a part says what it should. */
  RawWorkbook replace(String name, String said, String instead) {
    return put(
        name, new String(parts.getOrDefault(name, new byte[0]), UTF_8).replace(said, instead));
  }

  RawWorkbook put(String name, String text) {
    return put(name, text.getBytes(UTF_8));
  }

  RawWorkbook put(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }
}
