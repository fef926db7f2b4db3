package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the leaders read, line by line, and that nothing of it is lost on the way to the page. */
class ProgressPageTest {
  private static final Path EXPECTED = Path.of("reports", "progress", "expect.txt");
  private static final double SMALLEST_READABLE = 5.0;

  @Test
  void saysWhatItIsExpectedToSay() throws IOException {
    String said =
        section("mid, zh", Printed.of(Fixture.mid(), Language.ZH))
            + section("mid, en", Printed.of(Fixture.mid(), Language.EN))
            + section("day one, zh", Printed.of(Fixture.dayOne(), Language.ZH));
    if (Boolean.getBoolean("update-expectations")) {
      Files.writeString(EXPECTED, said);
    }
    assertThat(said)
        .as(
            "read the difference; if it is meant, renew with mvn test -Dtest=ProgressPageTest -Dupdate-expectations=true")
        .isEqualTo(Files.readString(EXPECTED));
  }

  private static String section(String name, Printed printed) {
    return "== " + name + "\n" + printed.text() + "\n";
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsCutOffOrShrunkBeyondReading(Language language) {
    for (Printed printed :
        List.of(Printed.of(Fixture.mid(), language), Printed.of(Fixture.dayOne(), language))) {
      assertThat(printed.texts())
          .allSatisfy(
              placed -> {
                Integer cut = placed.text().getTextTruncateIndex();
                assertThat(cut == null || cut >= placed.text().getOriginalText().length())
                    .as("laid out less than asked: %s", placed.text().getOriginalText())
                    .isTrue();
                assertThat(placed.text().getFontSize())
                    .as(placed.text().getOriginalText())
                    .isGreaterThanOrEqualTo((float) SMALLEST_READABLE);
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isOnePageWhateverTheData(Language language) {
    assertThat(Printed.of(Fixture.mid(), language).pages().getPages()).hasSize(1);
    assertThat(Printed.of(Fixture.dayOne(), language).pages().getPages()).hasSize(1);
    assertThat(Printed.of(Fixture.empty(), language).pages().getPages()).hasSize(1);
  }

  /**
   * The filter on what templates may load must let Java's own reflection grow old in a long run.
   */
  @Test
  void canBeFilledAnyNumberOfTimes() {
    for (int time = 0; time < 20; time++) {
      assertThat(Printed.of(Fixture.empty(), Language.ZH).pages().getPages()).hasSize(1);
    }
  }

  @Test
  void saysSoWhereThereIsNothing() {
    assertThat(Printed.of(Fixture.empty(), Language.ZH).text())
        .contains("○ 无数据")
        .contains("目前没有需要决策的事项")
        .doesNotContain("null");
  }

  @Test
  void namesWhatItsFiguresRestOn() {
    assertThat(Printed.of(Fixture.mid(), Language.EN).text())
        .contains("Snapshot S-20241008     As of 2024-09-30     Known at 2024-10-08T01:00:00Z")
        .contains("Policy version 9f2c4b1a77de")
        .contains("Page 1 of 1");
  }
}
