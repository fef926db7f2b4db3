package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The leaders' two pages, and what they say where there is little to say. */
class ProgressPageTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void isTwoPagesWhateverTheData(Language language) {
    assertThat(printed(Fixture.mid(), language).pages().getPages()).hasSize(2);
    assertThat(printed(Fixture.dayOne(), language).pages().getPages()).hasSize(2);
    assertThat(printed(Fixture.empty(), language).pages().getPages()).hasSize(2);
  }

  /**
   * The filter on what templates may load must let Java's own reflection grow old in a long run.
   */
  @Test
  void canBeFilledAnyNumberOfTimes() {
    for (int time = 0; time < 20; time++) {
      assertThat(printed(Fixture.empty(), Language.ZH).pages().getPages()).hasSize(2);
    }
  }

  @Test
  void saysSoWhereThereIsNothing() {
    assertThat(printed(Fixture.empty(), Language.ZH).text()).contains("目前没有需要决策的事项");
  }

  @Test
  void namesWhatItsFiguresRestOnByTheOfficesClock() {
    assertThat(printed(Fixture.mid(), Language.EN).text())
        .contains("Snapshot S-20241008     As of 2024-09-30     Known at 2024-10-08 09:00")
        .contains("Policy version 9f2c4b1a77de")
        .contains("Page 1 of 2");
  }

  private static Printed printed(Database catalogue, Language language) {
    return Printed.of("progress", catalogue, language);
  }
}
