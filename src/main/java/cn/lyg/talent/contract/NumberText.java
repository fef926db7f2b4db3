package cn.lyg.talent.contract;

import cn.lyg.talent.table.Spelling;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: any width of digit, separators between thousands. Never floating
 * point.
 */
final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** Groups of three only: a comma anywhere else could be a decimal comma or a slip. */
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

  private static final int LONGEST = 40;

  private NumberText() {}

  static Optional<BigDecimal> parse(String cell) {
    String text = Spelling.compact(cell).replace('−', '-');
    boolean number = PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches();
    return number && text.length() <= LONGEST
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  /** Whether a value keeps all its digits at {@code scale} places. */
  static boolean fits(BigDecimal number, int scale) {
    return number.stripTrailingZeros().scale() <= scale;
  }

  static Reading notANumber() {
    return Reading.refused(Reason.BAD_NUMBER, "不是数字，请只填写数字", "not a number; write digits only");
  }
}
