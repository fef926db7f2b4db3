package cn.lyg.talent.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours faulty cells and says why, on top of whatever style a cell has. */
final class Marking {
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xFF, (byte) 0x99};
  private static final String TEXT = "@";

  /** A spreadsheet computes with fifteen digits; a longer number is a name of something. */
  private static final int MOST_DIGITS = 11;

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  Marking(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Colours a cell; a number cut by the spreadsheet becomes text, so that it can be mended. */
  void mark(XSSFCell cell, String sent, String comment) {
    boolean cut = cell.getCellType() == CellType.NUMERIC && sent.length() > MOST_DIGITS;
    if (cut) {
      cell.setCellValue(sent);
    }
    boolean general = cell.getCellType() != CellType.NUMERIC;
    cell.setCellStyle(
        styled(
            cell,
            "faulty" + general,
            style -> {
              colour(style);
              if (general) {
                style.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
              }
            }));
    comment(cell, comment);
  }

  void reason(XSSFCell cell, boolean wholeRow) {
    cell.setCellStyle(
        styled(
            cell,
            "reason" + wholeRow,
            style -> {
              style.setWrapText(true);
              style.setVerticalAlignment(VerticalAlignment.CENTER);
              if (wholeRow) {
                colour(style);
              }
            }));
  }

  /** Takes away what was marked when the row went back before. */
  void clear(Row row) {
    for (Cell cell : row) {
      cell.removeCellComment();
      XSSFCell marked = (XSSFCell) cell;
      XSSFColor fill = marked.getCellStyle().getFillForegroundColorColor();
      if (fill != null && java.util.Arrays.equals(fill.getRGB(), YELLOW)) {
        marked.setCellStyle(
            styled(marked, "plain", style -> style.setFillPattern(FillPatternType.NO_FILL)));
      }
    }
  }

  private static void colour(XSSFCellStyle style) {
    style.setFillForegroundColor(new XSSFColor(YELLOW));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** The cell's own style with a change, made once for all cells of that style. */
  private XSSFCellStyle styled(XSSFCell cell, String how, Consumer<XSSFCellStyle> change) {
    return styles.computeIfAbsent(
        how + " " + cell.getCellStyle().getIndex(),
        first -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(cell.getCellStyle());
          change.accept(style);
          return style;
        });
  }

  private static void comment(XSSFCell cell, String text) {
    cell.removeCellComment();
    Sheet sheet = cell.getSheet();
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
    cell.setCellComment(comment);
  }
}
