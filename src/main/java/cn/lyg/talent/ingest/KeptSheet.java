package cn.lyg.talent.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet on its way back: title and header as sent, below them the rows to mend and why. */
final class KeptSheet {
  private static final int REASON_WIDTH = 60 * 256;

  private final XSSFSheet sheet;
  private final ReturnedSheet returned;
  private final Marking marking;
  private final int reason;
  private final boolean before;
  private int header;

  KeptSheet(XSSFSheet sheet, KeptWorkbook.Kept kept, Marking marking) {
    this.sheet = sheet;
    this.returned = kept.sheet();
    this.marking = marking;
    this.header = Math.toIntExact(kept.headerRow() - 1);
    int former = returned.header().indexOf(ReturnedSheet.REASON);
    this.before = former >= 0;
    this.reason = before ? former : returned.header().size();
  }

  void write() {
    if (sheet.getProtect()) {
      sheet.protectSheet(null);
    }
    keepValues();
    List<Integer> kept =
        returned.rows().keySet().stream().map(number -> Math.toIntExact(number - 1)).toList();
    dropOthers(Set.copyOf(kept));
    closeUp(kept);
    if (header == 0) {
      sheet.shiftRows(0, sheet.getLastRowNum(), 1);
      header++;
    }
    int at = header + 1;
    for (ReturnedRow row : returned.rows().values()) {
      fill(sheet.getRow(at), row);
      mark(sheet.getRow(at++), row);
    }
    head();
  }

  /** What is computed is sent back as it was read: no formula leaves here. */
  private void keepValues() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          cell.removeFormula();
        }
      }
    }
  }

  /** Takes out the rows that are held, and what was merged among them. */
  private void dropOthers(Set<Integer> kept) {
    for (int at = sheet.getNumMergedRegions() - 1; at >= 0; at--) {
      if (sheet.getMergedRegion(at).getLastRow() > header) {
        sheet.removeMergedRegion(at);
      }
    }
    for (int at = sheet.getLastRowNum(); at > header; at--) {
      XSSFRow row = sheet.getRow(at);
      if (row != null && !kept.contains(at)) {
        sheet.removeRow(row);
      }
    }
  }

  /** Moves the rows up to the header; one hidden by a filter is to be seen now. */
  private void closeUp(List<Integer> kept) {
    int target = header + 1;
    for (int from : kept) {
      if (from != target) {
        sheet.shiftRows(from, from, target - from);
      }
      XSSFRow row = sheet.getRow(target++);
      if (row == null) {
        throw new IllegalStateException("a row to send back is not in the workbook");
      }
      row.setZeroHeight(false);
    }
  }

  /** What was merged with a row that is held and stays behind. */
  private void fill(XSSFRow row, ReturnedRow sent) {
    for (int at = 0; at < Math.min(sent.cells().size(), returned.header().size()); at++) {
      XSSFCell cell = cell(row, at);
      boolean isBlank =
          cell.getCellType() == CellType.BLANK
              || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isEmpty());
      if (isBlank && !sent.cells().get(at).isBlank()) {
        cell.setCellValue(sent.cells().get(at));
      }
    }
  }

  private void mark(XSSFRow row, ReturnedRow why) {
    if (before) {
      marking.clear(row);
    } else {
      moveBeyond(row);
    }
    Map<Integer, List<ReturnedRow.Mark>> byCell =
        why.marks().stream().collect(Collectors.groupingBy(ReturnedRow.Mark::cell));
    byCell.forEach(
        (cell, marks) -> {
          if (cell >= 0 && cell < returned.header().size() && cell != reason) {
            String sent = cell < why.cells().size() ? why.cells().get(cell) : "";
            marking.mark(cell(row, cell), sent, text(marks));
          }
        });
    XSSFCell cell = cell(row, reason);
    cell.setCellValue(why.reasons());
    marking.reason(cell, byCell.containsKey(ReturnedRow.WHOLE_ROW));
  }

  /** What stands beyond the header stays beyond it: until mended, the row must not look right. */
  private void moveBeyond(XSSFRow row) {
    for (int at = row.getLastCellNum() - 1; at >= reason; at--) {
      XSSFCell cell = row.getCell(at);
      if (cell != null) {
        cell(row, at + 1).copyCellFrom(cell, new CellCopyPolicy());
        row.removeCell(cell);
      }
    }
  }

  /** The reason's own header, in the style of its neighbour; what to do stands in the first row. */
  private void head() {
    XSSFRow row = sheet.getRow(header);
    XSSFCell cell = cell(row, reason);
    cell.setCellValue(ReturnedSheet.REASON);
    XSSFCell neighbour = row.getCell(Math.max(0, reason - 1));
    if (neighbour != null && !before) {
      cell.setCellStyle(neighbour.getCellStyle());
    }
    sheet.setColumnWidth(reason, REASON_WIDTH);
    XSSFRow first = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
    if (!before) {
      cell(first, first.getLastCellNum() <= 0 ? 0 : reason).setCellValue(ReturnWorkbook.TITLE);
    }
  }

  private static XSSFCell cell(XSSFRow row, int column) {
    return row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String text(List<ReturnedRow.Mark> marks) {
    return marks.stream()
        .map(ReturnedRow.Mark::message)
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
