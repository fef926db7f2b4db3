package cn.lyg.talent.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rows as CSV that a spreadsheet opens rightly: with a byte order mark, and without formulas. */
final class CsvText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private CsvText() {}

  static String of(List<String> headers, List<List<Optional<Object>>> rows) {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headers);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvText::cell).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** A text that a spreadsheet would compute gets an apostrophe before it; numbers stay numbers. */
  private static String cell(Optional<Object> cell) {
    String text = cell.map(CsvText::written).orElse("");
    boolean isFormula =
        cell.filter(Number.class::isInstance).isEmpty()
            && !text.isEmpty()
            && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return isFormula ? "'" + text : text;
  }

  private static String written(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
