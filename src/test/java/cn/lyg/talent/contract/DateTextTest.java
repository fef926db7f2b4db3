package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in every spelling that official forms use. */
class DateTextTest {
  private static final DateText TYPE = new DateText();
  private static final List<DateTimeFormatter> DAYS =
      formats("uuuu-MM-dd", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "uuuu年M月d日", " uuuu 年 MM 月 dd 日");
  private static final List<DateTimeFormatter> MONTHS =
      formats("uuuu-MM", "uuuu.MM", "uuuuMM", "uuuu年M月");

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Stream.of(patterns)
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
        .toList();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void everySpellingOfADayIsThatDay(@ForAll("dates") LocalDate date) {
    assertThat(DAYS)
        .allSatisfy(
            spelling ->
                assertThat(TYPE.read(spelling.format(date))).isEqualTo(Reading.value(date)));
  }

  @Property
  void everySpellingOfAMonthIsItsFirstDayAndMarked(@ForAll("dates") LocalDate date) {
    assertThat(MONTHS)
        .allSatisfy(
            spelling ->
                assertThat(TYPE.read(spelling.format(date)))
                    .isEqualTo(new Reading.Value(date.withDayOfMonth(1), true)));
  }

  @Test
  void theNumberOfADayIsToldAsOne() {
    assertThat(TYPE.read("44260"))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.message().zh()).contains("日期序号"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "2021-13-01",
        "2021-00-01",
        "1899-12-31",
        "2101-01-01",
        "210305",
        "21.3.5",
        "2021-3/5",
        "2021.1",
        "2021",
        "44260",
        "昨天",
        "2021年3月5",
        "2021-03-05x",
        "0000-00-00",
        "-"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThat(TYPE.read(text))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_DATE));
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    assertThat(TYPE.read(text)).isNotNull();
  }
}
