package cn.lyg.talent.contract;

import cn.lyg.talent.table.Spelling;
import java.util.regex.Pattern;

/** How people are shown where they must not be named: 张**, 3207**********12. */
public final class Mask {
  /** 15 or 18 digits in any width, with the spaces people put in, wherever they stand. */
  private static final Pattern ID_NUMBER =
      Pattern.compile(
          "(?<![\\p{Nd}\\p{Alpha}])\\p{Nd}(?:[\\s\\p{Z}-]?\\p{Nd}){13,16}[\\s\\p{Z}-]?[\\p{Nd}XxＸｘ]");

  private static final int CLEAR_AT_START = 4;
  private static final int CLEAR_AT_END = 2;

  private Mask() {}

  /** A document number: its first four and last two characters; nothing of a short one. */
  public static String idNumber(String number) {
    String compact = Spelling.compact(number);
    int hidden = compact.length() - CLEAR_AT_START - CLEAR_AT_END;
    if (hidden <= 2) {
      return "*".repeat(compact.length());
    }
    return compact.substring(0, CLEAR_AT_START)
        + "*".repeat(hidden)
        + compact.substring(compact.length() - CLEAR_AT_END);
  }

  /** A name: its first character, whatever its length. */
  public static String name(String name) {
    String text = CellText.tidy(name);
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
  }

  /** Any text, with the ID numbers in it masked. */
  public static String anyIdNumber(String text) {
    return ID_NUMBER.matcher(text).replaceAll(found -> idNumber(found.group()));
  }
}
