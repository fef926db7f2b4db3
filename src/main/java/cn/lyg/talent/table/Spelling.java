package cn.lyg.talent.table;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which spellings are compared. Full-width letters, brackets and digits, white space of
 * any kind, invisible marks and letter case make no difference to what a header or a code means.
 * Names and other text are never stored in this form.
 */
public final class Spelling {
  private Spelling() {}

  /** The comparable form of {@code text}. */
  public static String of(String text) {
    return compact(text).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a text is printable ASCII and common Chinese characters alone, as most cells are: it
   * holds no white space, and every normal form of it is the text itself.
   */
  public static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isPlain(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char character) {
    return (character > ' ' && character < '\u007F')
        || (character >= '\u4E00' && character <= '\u9FFF');
  }

  /** Half-width and without white space or invisible marks, letter case kept. */
  public static String compact(String text) {
    if (isPlain(text)) {
      return text;
    }
    String halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return halfWidth.codePoints().anyMatch(Spelling::isNothing)
        ? halfWidth
            .codePoints()
            .filter(character -> !isNothing(character))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : halfWidth;
  }

  /** White space of any kind, control characters, and marks that cannot be seen. */
  private static boolean isNothing(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** How many letters have to be changed, added or dropped to turn one spelling into the other. */
  public static int distance(String one, String other) {
    int[] a = of(one).codePoints().toArray();
    int[] b = of(other).codePoints().toArray();
    int[] above = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int[] row = new int[b.length + 1];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length];
  }
}
