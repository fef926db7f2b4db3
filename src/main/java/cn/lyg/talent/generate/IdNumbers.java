package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Identity numbers by GB 11643 that occur once. */
final class IdNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private final Weighted<String> regions = new Weighted<>();
  private final Set<Long> taken = new HashSet<>();

  IdNumbers() {
    for (DataFile.Line line : DataFile.table("regions.csv")) {
      regions.add(line.text("prefix"), line.number("weight"));
    }
  }

  String next(Dice dice, LocalDate birth, String sex) {
    int parity = sex.equals("male") ? 1 : 0;
    String digits;
    do {
      int sequence = dice.below(500) * 2 + parity;
      digits = regions.pick(dice) + compact(birth) + padded(sequence, 3);
    } while (!taken.add(Long.parseLong(digits)));
    return digits + checkDigit(digits);
  }

  static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  /** 20210305; by hand, since a locale may have digits of its own. */
  static String compact(LocalDate date) {
    return padded(date.getYear(), 4)
        + padded(date.getMonthValue(), 2)
        + padded(date.getDayOfMonth(), 2);
  }

  static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
