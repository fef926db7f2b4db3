package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Figures zh = new Figures(Language.ZH);
  private final Figures en = new Figures(Language.EN);

  @ParameterizedTest
  @CsvSource({"0.8,80.0%", "0.799999,79.9%", "1.004,100.4%", "0,0.0%", ",—"})
  void aShareIsCutNotRounded(BigDecimal share, String written) {
    assertThat(zh.percent(share)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"Art. 3,第三条", "Art. 10,第十条", "Art. 15,第十五条", "Art. 20,第二十条", "Art. 34,第三十四条"})
  void anArticleIsNumberedAsTheMeasuresAre(String article, String written) {
    assertThat(zh.article(article)).isEqualTo(written);
    assertThat(en.article(article)).isEqualTo(article);
  }

  @Test
  void datesAndCountsReadAsInTheirLanguage() {
    Date date = Date.valueOf(LocalDate.of(2024, 9, 30));
    assertThat(zh.date(date)).isEqualTo("2024年9月30日");
    assertThat(en.date(date)).isEqualTo("30 Sep 2024");
    assertThat(en.count(12345)).isEqualTo("12,345");
    assertThat(en.tenth(new BigDecimal("344.75"))).isEqualTo("344.8");
  }

  @Test
  void whatIsNotKnownIsADash() {
    assertThat(zh.count(null)).isEqualTo("—");
    assertThat(zh.date(null)).isEqualTo("—");
    assertThat(zh.article(null)).isEmpty();
  }

  @Test
  void aDifferenceOfSharesIsInPoints() {
    assertThat(new Figures(Language.EN).points(new BigDecimal("-0.004"))).isEqualTo("-0.4");
    assertThat(new Figures(Language.ZH).points(new BigDecimal("0.0123"))).isEqualTo("1.2");
    assertThat(new Figures(Language.ZH).points(new BigDecimal("-0.0004"))).isEqualTo("0.0");
    assertThat(new Figures(Language.ZH).points(null)).isEqualTo("—");
  }
}
