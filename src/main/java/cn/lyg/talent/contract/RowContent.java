package cn.lyg.talent.contract;

import java.util.Map;
import java.util.Set;

/**
 * What two rows with the same content have in common, as one text: typed values, so that 2021年3月5日
 * is 2021-03-05, in the contract's order, so that the sheet's order of columns does not matter.
 */
final class RowContent {
  /** Cannot occur in a value: control characters were folded into spaces. */
  private static final char SEPARATOR = '\u001f';

  private RowContent() {}

  static String of(
      Contract contract,
      Set<String> counted,
      Map<String, Object> values,
      Set<String> monthPrecise) {
    StringBuilder content = new StringBuilder();
    for (Field field : contract.allFields()) {
      Object value = counted.contains(field.name()) ? values.get(field.name()) : null;
      if (value != null) {
        String mark = monthPrecise.contains(field.name()) ? "~" : "=";
        content.append(field.name()).append(mark).append(value).append(SEPARATOR);
      }
    }
    return content.toString();
  }
}
