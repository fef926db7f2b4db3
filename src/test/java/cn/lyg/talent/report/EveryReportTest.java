package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each report says, line by line, and that nothing of it is lost on the way to the page. */
class EveryReportTest {
  private static final double SMALLEST_READABLE = 5.0;

  private static final Map<Given, Database> CATALOGUES = new EnumMap<>(Given.class);
  private static final Map<List<Object>, Printed> PAGES = new HashMap<>();

  /**
   * What the pages are made of; filling it takes as long as laying out a page, so once is enough.
   */
  private enum Given {
    MID,
    DAY_ONE,
    EMPTY,
    LONG_NAMES,
    MANY;

    private Database open() {
      return switch (this) {
        case MID -> Fixture.mid();
        case DAY_ONE -> Fixture.dayOne();
        case EMPTY -> Fixture.empty();
        case LONG_NAMES -> Fixture.longNames();
        case MANY -> Fixture.many();
      };
    }
  }

  private static Printed printed(String report, Given given, Language language) {
    Database catalogue = CATALOGUES.computeIfAbsent(given, Given::open);
    return PAGES.computeIfAbsent(
        List.of(report, given, language), key -> Printed.from(report, catalogue, language));
  }

  @AfterAll
  static void close() {
    PAGES.clear();
    CATALOGUES.values().forEach(Database::close);
    CATALOGUES.clear();
  }

  static Stream<String> reports() {
    return ReportDefinition.all().stream().map(ReportDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysWhatItIsExpectedToSay(String report) throws IOException {
    Path expected = Path.of("reports", report, "expect.txt");
    String said =
        section("mid, zh", printed(report, Given.MID, Language.ZH))
            + section("mid, en", printed(report, Given.MID, Language.EN))
            + section("day one, zh", printed(report, Given.DAY_ONE, Language.ZH));
    if (Boolean.getBoolean("update-expectations")) {
      Files.writeString(expected, said);
    }
    assertThat(said)
        .as(
            "read the difference; if it is meant, renew with mvn test -Dtest=EveryReportTest"
                + " -Dupdate-expectations=true")
        .isEqualTo(Files.readString(expected));
  }

  private static String section(String name, Printed printed) {
    return "== " + name + "\n" + printed.text() + "\n";
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noTextIsCutOffOrShrunkBeyondReading(String report) {
    for (Language language : Language.values()) {
      for (Printed printed :
          List.of(
              printed(report, Given.MID, language),
              printed(report, Given.DAY_ONE, language),
              printed(report, Given.EMPTY, language))) {
        assertThat(printed.texts()).allSatisfy(EveryReportTest::isWhole);
      }
    }
  }

  private static void isWhole(Printed.Placed placed) {
    String asked = placed.text().getOriginalText();
    Integer cut = placed.text().getTextTruncateIndex();
    assertThat(cut == null || cut >= asked.length())
        .as("laid out less than asked: %s", asked)
        .isTrue();
    assertThat(placed.text().getFontSize())
        .as(asked)
        .isGreaterThanOrEqualTo((float) SMALLEST_READABLE);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysSoWhereThereIsNothing(String report) {
    assertThat(printed(report, Given.EMPTY, Language.ZH).text())
        .contains("○ 无数据")
        .doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void longAndRareNamesAreWhole(String report) {
    for (Language language : Language.values()) {
      Printed printed = printed(report, Given.LONG_NAMES, language);
      assertThat(printed.texts()).allSatisfy(EveryReportTest::isWhole);
    }
  }

  /** A character that no embedded font has is shown as such, instead of not at all. */
  @Test
  void aCharacterWithoutAShapeIsMarked() {
    String said = printed("structure", Given.LONG_NAMES, Language.ZH).text();
    assertThat(said).contains("〓㛃䶮喆").doesNotContain(Fixture.RARE);
  }

  /** Nothing of two thousand rows is lost, but for what a list says itself that it leaves out. */
  @ParameterizedTest
  @CsvSource({
    "youth_quota, youth_quota_part",
    "round, round_places",
    "care, care_case",
    "register, register_member"
  })
  void twoThousandRowsAreLaidOut(String report, String table) {
    Printed printed = Printed.of(report, Fixture.longer(table, 2_000), Language.ZH);
    assertThat(printed.pages().getPages()).hasSizeBetween(8, 200);
    assertThat(printed.texts()).allSatisfy(EveryReportTest::isWhole);
  }

  /** A page cut to its sheets is left out: it says itself what it leaves to its tables. */
  @ParameterizedTest
  @MethodSource("reports")
  void everyPageOfALongReportHasItsHeadingsAndFoot(String report) {
    if (report.equals("progress")) {
      return;
    }
    Printed printed = printed(report, Given.MANY, Language.EN);
    assertThat(printed.pages().getPages()).hasSizeGreaterThan(2);
    assertThat(printed.texts()).allSatisfy(EveryReportTest::isWhole);
    for (int page = 1; page < printed.pages().getPages().size(); page++) {
      assertThat(printed.text(page)).contains("(continued)", "Page " + (page + 1) + " of ");
      assertThat(printed.styles(page)).as("page %s", page + 1).contains("Column");
    }
  }
}
