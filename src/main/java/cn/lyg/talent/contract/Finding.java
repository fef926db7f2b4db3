package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.io.Serializable;

/**
 * What is wrong with a row: the reason, the column ("" for the whole row), the cell as sent, the
 * cell with people masked, and plain words that name nobody.
 */
public record Finding(Reason reason, String column, String value, String maskedValue, Label message)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 40;

  /** A finding whose value is masked by what its column holds. */
  public static Finding of(Reason reason, String column, String value, Label message) {
    // A long text is not repeated: nobody can tell whom it names.
    String shown = reason == Reason.TEXT_TOO_LONG ? "" : value;
    String masked =
        switch (column) {
          case Contract.ID_NUMBER -> Mask.idNumber(shown);
          case Contract.NAME -> Mask.name(shown);
          default -> shortened(Mask.anyIdNumber(shown));
        };
    return new Finding(reason, column, value, masked, message);
  }

  /** The same finding with a name masked wherever it stands in the value shown. */
  Finding hiding(String name) {
    if (column.equals(Contract.NAME) || name.codePointCount(0, name.length()) < 2) {
      return this;
    }
    return new Finding(reason, column, value, maskedValue.replace(name, Mask.name(name)), message);
  }

  /** Keeps the cell as sent out of logs. */
  @Override
  public String toString() {
    return "Finding[" + reason.code() + ", " + column + ", " + maskedValue + "]";
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
