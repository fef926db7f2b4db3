package cn.lyg.talent.contract;

import cn.lyg.talent.table.Spelling;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A cell as text that is kept: Unicode NFC, trimmed, inner white space folded to one space. NFKC
 * would replace characters that occur in people's names, so it is for codes and numbers only.
 */
final class CellText {
  /** Marks without width: zero-width space, word joiner, byte order mark, soft hyphen. */
  private static final String UNSEEN = "\u200B\u2060\uFEFF\u00AD";

  private static final Pattern INVISIBLE = Pattern.compile("[" + UNSEEN + "]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+");
  private static final Pattern SPACE_IN_NAME = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
  private static final Pattern NAME_DOT = Pattern.compile(" ?[·•・‧∙] ?");

  private CellText() {}

  static String tidy(String cell) {
    if (Spelling.isPlain(cell)) {
      return cell;
    }
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC)).replaceAll("");
    return SPACE.matcher(visible).replaceAll(" ").strip();
  }

  /** Full-width digits and letters in half width; brackets and other signs stay as they are. */
  static String halfWidth(String text) {
    return Spelling.isPlain(text)
        ? text
        : FULL_WIDTH
            .matcher(text)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }

  static boolean isBlank(String cell) {
    if (cell.isEmpty()) {
      return true;
    }
    if (Character.isLetterOrDigit(cell.charAt(0))) {
      return false;
    }
    return cell.codePoints().allMatch(CellText::isUnseen);
  }

  private static boolean isUnseen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || UNSEEN.indexOf(character) >= 0;
  }

  /** Two spellings of one name compare equal: 张　三 pads to three characters, dots come in kinds. */
  static String comparableName(String name) {
    String closed = SPACE_IN_NAME.matcher(tidy(name)).replaceAll("");
    return NAME_DOT.matcher(closed).replaceAll("·");
  }
}
