package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts come through to the cent, however they are written. */
class MoneyTextTest {
  private static final MoneyText YUAN = new MoneyText(false);
  private static final MoneyText TEN_THOUSANDS = new MoneyText(true);

  @Property
  void everySpellingIsTheSameAmount(@ForAll @LongRange(max = 9_999_999_999_999_999L) long cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    String plain = amount.toPlainString();
    String grouped =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    String wan = amount.movePointLeft(4).toPlainString();
    List<Reading> readings =
        List.of(
            YUAN.read(plain),
            YUAN.read(grouped),
            YUAN.read(wide(grouped) + "元"),
            YUAN.read(wan + "万元"),
            TEN_THOUSANDS.read(wan),
            TEN_THOUSANDS.read(plain + " 元"));
    assertThat(readings).allMatch(reading -> reading.equals(Reading.value(amount)));
  }

  @Property
  void aNegativeAmountIsOutOfRange(@ForAll @LongRange(min = 1) long cents) {
    assertThat(reason(YUAN.read("-" + BigDecimal.valueOf(cents, 2).toPlainString())))
        .isEqualTo(Reason.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "五万", "1,00", "10,0000", "1e5", "1.005", "", "元", "万元", "1.2.3", "1 or 2", "NaN", "0x10",
        ".", "5%"
      })
  void whatIsNoAmountIsRefused(String text) {
    assertThat(reason(YUAN.read(text))).isEqualTo(Reason.BAD_NUMBER);
  }

  @Test
  void zeroIsAnAmountAndTooManyDigitsAreNot() {
    assertThat(YUAN.read("0")).isEqualTo(Reading.value(new BigDecimal("0.00")));
    assertThat(reason(YUAN.read("10000000000000000"))).isEqualTo(Reason.OUT_OF_RANGE);
    assertThat(reason(YUAN.read("9".repeat(1000)))).isEqualTo(Reason.BAD_NUMBER);
  }

  private static Reason reason(Reading reading) {
    return ((Reading.Refused) reading).reason();
  }

  private static String wide(String digits) {
    return digits
        .chars()
        .map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
        .mapToObj(Character::toString)
        .reduce("", String::concat);
  }
}
