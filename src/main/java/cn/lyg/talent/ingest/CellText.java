package cn.lyg.talent.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a workbook cell, as plain as its sender sees it. Formulas give their last value. */
final class CellText {
  /** A spreadsheet calculates with 15 digits; what it stores beyond them is noise. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  /** 31 December 9999, the last day a spreadsheet knows. */
  private static final long LAST_DAY = 2_958_465;

  /** No spreadsheet writes a number with more digits or a larger exponent than this. */
  private static final int LONGEST = 400;

  /** Control characters are written into a workbook as _x000D_. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final LocalDate dayZero;

  /** Workbooks made on old Macs count their days from 1904. */
  CellText(boolean date1904) {
    this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  String of(Cell cell) {
    if (cell.getType() == CellType.ERROR) {
      // #REF! and its like must be refused by whoever reads the cell, not pass for blank
      return cell.getRawValue() == null ? "#ERROR" : cell.getRawValue();
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(cell, number);
    }
    if (value instanceof Boolean || value instanceof String) {
      return unescape(value.toString());
    }
    return "";
  }

  private String number(Cell cell, BigDecimal number) {
    if (number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST) {
      // 1E999999999 written out would fill the memory
      return number.toString();
    }
    DateFormat format = DateFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
    BigDecimal day = number.setScale(0, RoundingMode.FLOOR);
    if (format == DateFormat.NONE
        || day.signum() < 0
        || day.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return plain(number) + UnitFormat.unit(cell.getDataFormatString());
    }
    return format.write(dayZero.plusDays(day.longValueExact()));
  }

  /**
   * Digits are kept as they are where the file has them all: an ID number written as a whole number
   * by a program is still whole.
   */
  private static String plain(BigDecimal number) {
    BigDecimal shown = number.scale() == 0 ? number : number.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static String unescape(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(CellText::character) : text;
  }

  private static String character(MatchResult escaped) {
    char character = (char) Integer.parseInt(escaped.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }
}
