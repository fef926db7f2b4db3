package cn.lyg.talent.generate;

/** Ways in which a sound value goes wrong. */
final class Spoiling {
  private Spoiling() {}

  /** A slip in the last place. */
  static String checkDigit(String idNumber) {
    return idNumber.substring(0, 17) + (idNumber.endsWith("7") ? "4" : "7");
  }

  /** A spreadsheet keeps fifteen digits of a number and writes noughts for the rest. */
  static String cut(String idNumber) {
    String kept = idNumber.substring(0, 15);
    if (IdNumbers.checkDigit(kept + "00") == '0') {
      // One in eleven would be a number by chance; this one must not.
      kept = kept.substring(0, 14) + (kept.endsWith("9") ? '0' : (char) (kept.charAt(14) + 1));
    }
    return kept + "000";
  }

  static String otherSex(String sex) {
    return sex.equals("male") ? "female" : "male";
  }

  /** Another level, or another number of days. */
  static String other(String value) {
    return value.equals("3") ? "2" : "1";
  }
}
