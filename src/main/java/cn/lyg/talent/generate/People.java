package cn.lyg.talent.generate;

import java.time.LocalDate;

/** Persons: most with an identity card, a few with the papers of those who have none. */
final class People {
  private static final int WITHOUT_CARD = 6;
  private static final int WOMEN = 430;

  private final Names names = new Names();
  private final IdNumbers idNumbers = new IdNumbers();
  private int foreignPapers;

  Person next(Dice dice, LocalDate birth) {
    String sex = dice.perMille(WOMEN) ? "female" : "male";
    String name = names.name(dice, sex);
    if (dice.perMille(WITHOUT_CARD)) {
      return withoutCard(dice, birth, sex, name);
    }
    return new Person("resident_id", idNumbers.next(dice, birth, sex), name, sex, birth);
  }

  String mistyped(Person person, Dice dice) {
    return names.mistyped(person.name(), dice, person.sex());
  }

  private Person withoutCard(Dice dice, LocalDate birth, String sex, String name) {
    // Counted up, so that no two are alike.
    String number = IdNumbers.padded(foreignPapers++ * 7 + 1_200_345, 8);
    return switch (dice.below(5)) {
      case 0, 1 -> new Person("hk_macao_permit", "H" + number, name, sex, birth);
      case 2, 3 -> new Person("taiwan_permit", number, name, sex, birth);
      default -> new Person("passport", "PA" + number, name, sex, birth);
    };
  }
}
