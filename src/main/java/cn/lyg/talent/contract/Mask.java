package cn.lyg.talent.contract;

import cn.lyg.talent.table.Spelling;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** How people are shown where they must not be named: 张**, 3207**********12. */
public final class Mask {
  /** 15 or 18 digits in any width, with the spaces people put in, wherever they stand. */
  private static final Pattern ID_NUMBER =
      Pattern.compile(
          "(?<![\\p{Nd}\\p{Alpha}])\\p{Nd}(?:[\\s\\p{Z}-]?\\p{Nd}){13,16}[\\s\\p{Z}-]?[\\p{Nd}XxＸｘ]");

  private static final int CLEAR_AT_START = 4;
  private static final int CLEAR_AT_END = 2;
  private static final int OLD_LENGTH = 15;

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
    return text.length() < OLD_LENGTH
        ? text
        : ID_NUMBER.matcher(text).replaceAll(found -> idNumber(found.group()));
  }

  /**
   * Any text, with what can only be resident ID numbers in it replaced by keys: two keys stay two,
   * as two masks might not. A wrong check digit is a slip of the pen and protects nobody.
   */
  public static String keyedIdNumbers(String text, UnaryOperator<String> keyOf) {
    if (text.length() < OLD_LENGTH) {
      return text;
    }
    return ID_NUMBER
        .matcher(text)
        .replaceAll(
            found ->
                isWhole(text, found.end())
                    ? resident(found.group()).map(keyOf).orElse(found.group())
                    : found.group());
  }

  private static boolean isWhole(String text, int end) {
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  /** The number a resident is known by, when there is a birth date inside. */
  private static Optional<String> resident(String written) {
    String number = Spelling.compact(written).replace("-", "").toUpperCase(Locale.ROOT);
    String whole = number.length() == OLD_LENGTH ? ResidentId.lengthened(number) : number;
    return Optional.of(whole)
        .filter(ResidentId::hasShape)
        .filter(shaped -> ResidentId.birthDate(shaped).isPresent());
  }
}
