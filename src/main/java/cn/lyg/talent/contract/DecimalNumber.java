package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact number with a fixed count of decimals, within a range. */
record DecimalNumber(int precision, int scale, Range range) implements FieldType {
  private static final long serialVersionUID = 1L;

  @Override
  public Reading read(String cell) {
    return NumberText.parse(cell).map(this::exact).orElseGet(NumberText::notANumber);
  }

  private Reading exact(BigDecimal number) {
    return range
        .refusal(number)
        .orElseGet(
            () ->
                NumberText.fits(number, scale)
                    ? Reading.value(number.setScale(scale, RoundingMode.UNNECESSARY))
                    : Reading.refused(
                        Reason.BAD_NUMBER,
                        "最多%d位小数".formatted(scale),
                        "at most %d decimals are taken".formatted(scale)));
  }

  @Override
  public Label accepts() {
    return new Label(
        "数字，最多%d位小数".formatted(scale) + range.label().zh(),
        "number with at most %d decimals".formatted(scale) + range.label().en());
  }

  @Override
  public boolean isQuantity() {
    return true;
  }

  @Override
  public ColumnType columnType() {
    return new ColumnType.Decimal(precision, scale);
  }

  /** The largest number that a decimal of this size holds. */
  static BigDecimal largest(int precision, int scale) {
    return BigDecimal.TEN.pow(precision - scale).subtract(BigDecimal.ONE.movePointLeft(scale));
  }
}
