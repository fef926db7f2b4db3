package cn.lyg.talent.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the workbook that goes back to a sender. Every cell is text and formatted as text: what
 * begins like a formula stays what it was, also after someone has edited it, and an ID number keeps
 * its digits.
 */
final class ReturnWorkbook {
  static final String TITLE = "以下各行未能导入：请改正标黄的单元格（批注和末列写明原因），保存后将本表重新报送。已导入的行不在此表中。";
  private static final String LEFT_OUT = "本表只列出前 %d 行，另有 %d 行原因相仿，请在原表中一并改正。";
  private static final String RAGGED = "核对本行各单元格与表头对齐后，请删除此格";
  private static final String FAULTY = "FFFF99";
  private static final String TEXT = "@";

  /** A sheet with more faulty rows is wrong as a whole, and nobody mends it cell by cell. */
  static final int MOST_ROWS = 50_000;

  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_COMMENT = 1000;
  private static final int MOST_COLUMNS = 16_000;
  private static final int HEADER_ROW = 1;

  private final Workbook workbook;

  private ReturnWorkbook(Workbook workbook) {
    this.workbook = workbook;
  }

  /** For the owner's eyes only: its rows name people. */
  static void write(Path file, Collection<ReturnedSheet> sheets) throws IOException {
    OwnerOnly.freshFile(file);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "talent", "1.0")) {
      ReturnWorkbook writer = new ReturnWorkbook(workbook);
      for (ReturnedSheet sheet : sheets) {
        writer.add(sheet.withoutFormerReasons());
      }
    }
  }

  private void add(ReturnedSheet sheet) throws IOException {
    Worksheet worksheet = workbook.newWorksheet(sheet.name());
    int reason = Math.min(sheet.header().size(), MOST_COLUMNS);
    int left = sheet.rows().size() - MOST_ROWS;
    worksheet.value(0, 0, left > 0 ? TITLE + LEFT_OUT.formatted(MOST_ROWS, left) : TITLE);
    for (int column = 0; column < reason; column++) {
      text(worksheet, HEADER_ROW, column, sheet.header().get(column));
    }
    text(worksheet, HEADER_ROW, reason, ReturnedSheet.REASON);
    worksheet.range(HEADER_ROW, 0, HEADER_ROW, reason).style().bold().wrapText(true).set();
    List<ReturnedRow> rows = sheet.rows().values().stream().limit(MOST_ROWS).toList();
    for (int at = 0; at < rows.size(); at++) {
      row(worksheet, HEADER_ROW + 1 + at, reason, rows.get(at));
    }
    worksheet.width(reason, 60);
    worksheet.freezePane(0, HEADER_ROW + 1);
    worksheet.finish();
  }

  /**
   * Cells beyond the header stay beyond it, past the reason: until someone has put the row right,
   * it must not look right.
   */
  private static void row(Worksheet worksheet, int at, int reason, ReturnedRow row) {
    List<String> cells = row.cells();
    for (int cell = 0; cell < reason; cell++) {
      text(worksheet, at, cell, cell < cells.size() ? cells.get(cell) : "");
    }
    text(worksheet, at, reason, row.reasons());
    for (int cell = reason; cell < Math.min(cells.size(), MOST_COLUMNS); cell++) {
      beyond(worksheet, at, cell + 1, cells.get(cell));
    }
    if (cells.size() < reason) {
      beyond(worksheet, at, reason + 1, RAGGED);
    }
    row.marks().stream()
        .filter(mark -> mark.cell() >= 0 && mark.cell() < reason)
        .collect(Collectors.groupingBy(ReturnedRow.Mark::cell))
        .forEach((cell, marks) -> mark(worksheet, at, cell, marks));
  }

  private static void beyond(Worksheet worksheet, int row, int column, String cell) {
    if (!cell.isBlank()) {
      text(worksheet, row, column, cell);
      worksheet.style(row, column).format(TEXT).fillColor(FAULTY).set();
    }
  }

  private static void mark(Worksheet worksheet, int row, int column, List<ReturnedRow.Mark> marks) {
    worksheet.style(row, column).format(TEXT).fillColor(FAULTY).set();
    String comment =
        marks.stream().map(ReturnedRow.Mark::message).distinct().collect(Collectors.joining("\n"));
    worksheet.comment(row, column, shortened(comment, LONGEST_COMMENT));
  }

  /** Never as a formula, whatever the text begins with. */
  private static void text(Worksheet worksheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      worksheet.value(row, column, shortened(text, LONGEST_CELL));
    }
    worksheet.style(row, column).format(TEXT).set();
  }

  /** A spreadsheet holds no longer cell; the row is faulty for its length already. */
  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
