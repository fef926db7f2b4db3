package cn.lyg.talent.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which spellings are compared. Full-width letters, brackets and digits, white space of
 * any kind, invisible marks and letter case make no difference to what a header or a code means.
 * Names and other text are never stored in this form.
 */
public final class Spelling {
  private static final Pattern SPACE_OR_INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private Spelling() {}

  /** The comparable form of {@code text}. */
  public static String of(String text) {
    return compact(text).toLowerCase(Locale.ROOT);
  }

  /** Half-width and without white space or invisible marks, letter case kept. */
  public static String compact(String text) {
    String halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACE_OR_INVISIBLE.matcher(halfWidth).replaceAll("");
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
