package cn.lyg.talent.contract;

import cn.lyg.talent.contract.Columns.SheetColumn;
import java.util.Map;
import java.util.Set;

/**
 * What two rows with the same content have in common, as one text: typed values, so that 2021年3月5日
 * is 2021-03-05, in the contract's order, so that the sheet's order of columns does not matter.
 */
final class RowContent {
  /** Cannot occur in a value: control characters were folded into spaces. */
  private static final char SEPARATOR = '\u001f';

  private static final int USUAL_LENGTH = 256;

  private RowContent() {}

  static String of(
      Columns columns, boolean withdrawn, Map<String, Object> values, Set<String> monthPrecise) {
    StringBuilder content = new StringBuilder(USUAL_LENGTH);
    for (SheetColumn column : columns.all()) {
      Object value = values.get(column.name());
      if (value != null && counts(columns, column.name(), withdrawn)) {
        String mark = monthPrecise.contains(column.name()) ? "~" : "=";
        content.append(column.name()).append(mark).append(value).append(SEPARATOR);
      }
    }
    return content.toString();
  }

  /** A programme belongs to the key; the kind of document only says how its number is read. */
  private static boolean counts(Columns columns, String column, boolean withdrawn) {
    return switch (column) {
      case Contract.PROGRAMME -> false;
      case Contract.ID_TYPE -> columns.owns(Contract.ID_TYPE) && !withdrawn;
      default -> true;
    };
  }
}
