package cn.lyg.talent.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An 18-character resident ID number (GB 11643). Its first six digits name the place of first
 * registration; that code stays valid after the place is merged or renamed, so it is not checked.
 */
public record ResidentId(String number) {
  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  static boolean hasShape(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    char last = text.charAt(LENGTH - 1);
    return last == 'X' || (last >= '0' && last <= '9');
  }

  /** The number, when its shape, check digit and birth date are all right. */
  public static Optional<ResidentId> of(String text) {
    if (!hasShape(text) || !hasRightCheckDigit(text)) {
      return Optional.empty();
    }
    return birthDate(text).map(born -> new ResidentId(text));
  }

  /** The number that a 15-digit one issued before 1999 stands for. */
  static String lengthened(String fifteenDigits) {
    String seventeen = fifteenDigits.substring(0, 6) + "19" + fifteenDigits.substring(6);
    return seventeen + checkDigit(seventeen);
  }

  /** The last character that belongs to the first seventeen digits. */
  public static char checkDigit(String seventeenDigits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (seventeenDigits.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  static boolean hasRightCheckDigit(String number) {
    return number.charAt(17) == checkDigit(number);
  }

  static Optional<LocalDate> birthDate(String number) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return Optional.of(born)
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  public LocalDate birthDate() {
    return birthDate(number).orElseThrow();
  }

  /** The code of the sex: the last digit of the sequence number is odd for men. */
  public String sex() {
    return (number.charAt(16) - '0') % 2 == 1 ? "male" : "female";
  }

  /** Keeps the number out of logs and messages. */
  @Override
  public String toString() {
    return Mask.idNumber(number);
  }
}
