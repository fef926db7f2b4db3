package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** ID numbers of anyone born between 1900 and 2100, and what happens to them on the way. */
class ResidentIdTest {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final IdNumber RESIDENT = new IdNumber(IdNumber.Document.RESIDENT);
  private static final IdNumber TOLD = new IdNumber(IdNumber.Document.TOLD_BY_LETTERS);

  record Person(int region, LocalDate born, int sequence) {
    String number() {
      String seventeen =
          String.format(Locale.ROOT, "%06d%s%03d", region, DIGITS.format(born), sequence);
      return seventeen + ResidentId.checkDigit(seventeen);
    }
  }

  @Provide
  Arbitrary<Person> people() {
    long first = LocalDate.of(1900, 1, 1).toEpochDay();
    long last = LocalDate.of(2100, 12, 31).toEpochDay();
    return Combinators.combine(
            Arbitraries.integers().between(110000, 659999),
            Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay),
            Arbitraries.integers().between(1, 999))
        .as(Person::new);
  }

  @Property
  void aRightNumberIsTakenAsItIs(@ForAll("people") Person person) {
    assertThat(RESIDENT.read(person.number())).isEqualTo(Reading.value(person.number()));
    assertThat(TOLD.read(person.number())).isEqualTo(Reading.value(person.number()));
  }

  @Property
  void itTellsBirthDateAndSex(@ForAll("people") Person person) {
    ResidentId id = ResidentId.of(person.number()).orElseThrow();
    assertThat(id.birthDate()).isEqualTo(person.born());
    assertThat(id.sex()).isEqualTo(person.sequence() % 2 == 1 ? "male" : "female");
  }

  @Property
  void widthCaseAndSpacesDoNotMatter(@ForAll("people") Person person) {
    String number = person.number();
    String wide =
        number
            .chars()
            .map(c -> c + 0xFEE0)
            .mapToObj(Character::toString)
            .reduce("", String::concat);
    String spaced = " " + number.substring(0, 6) + "\u3000" + number.substring(6) + "\n";
    assertThat(RESIDENT.read(wide)).isEqualTo(Reading.value(number));
    assertThat(RESIDENT.read(spaced)).isEqualTo(Reading.value(number));
    assertThat(RESIDENT.read("'" + number.toLowerCase(Locale.ROOT)))
        .isEqualTo(Reading.value(number));
  }

  @Property
  void oneWrongDigitIsAlwaysFound(
      @ForAll("people") Person person,
      @ForAll @IntRange(max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int change) {
    char[] digits = person.number().toCharArray();
    digits[place] = (char) ('0' + (digits[place] - '0' + change) % 10);
    assertThat(RESIDENT.read(new String(digits))).isInstanceOf(Reading.Refused.class);
  }

  @Property
  void aNumberCutToFifteenDigitsNeverPassesUnlessItIsRight(@ForAll("people") Person person) {
    String cut = person.number().substring(0, 15) + "000";
    Reading expected = ResidentId.hasRightCheckDigit(cut) ? Reading.value(cut) : RESIDENT.read(cut);
    assertThat(RESIDENT.read(cut)).isEqualTo(expected);
    if (!ResidentId.hasRightCheckDigit(cut)) {
      assertThat(((Reading.Refused) expected).reason()).isEqualTo(Reason.TRUNCATED_BY_SPREADSHEET);
    }
  }

  @Property
  void aNumberInPowersOfTenIsRightOnlyWithAllItsDigits(
      @ForAll("people") Person person, @ForAll @IntRange(max = 16) int decimals) {
    String number = person.number();
    String shown = number.charAt(0) + "." + number.substring(1, 17 - decimals);
    for (IdNumber type : List.of(RESIDENT, TOLD)) {
      assertThat(type.read(shown.replaceFirst("\\.$", "") + "E+17"))
          .isInstanceOfSatisfying(
              Reading.Refused.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.TRUNCATED_BY_SPREADSHEET);
                assertThat(refused.message().zh()).contains("科学计数法");
              });
      if (!number.endsWith("X")) {
        String whole = number.charAt(0) + "." + number.substring(1) + "E17";
        assertThat(type.read(whole)).isEqualTo(Reading.value(number));
      }
    }
  }

  @Property
  void anOldNumberIsThePersonsNewOne(@ForAll("people") Person person) {
    Person old = new Person(person.region(), person.born().withYear(1980), person.sequence());
    String number = old.number();
    String fifteen = number.substring(0, 6) + number.substring(8, 17);
    assertThat(RESIDENT.read(fifteen)).isEqualTo(Reading.value(number));
  }

  @Property
  void noTextMakesItThrowOrLeak(
      @ForAll @StringLength(min = 1, max = 25) @CharRange(from = '0', to = 'z') String text) {
    assertThat(RESIDENT.read(text)).isNotNull();
    assertThat(TOLD.read(text)).isNotNull();
    assertThat(Mask.idNumber(text)).hasSizeLessThanOrEqualTo(text.length());
  }
}
