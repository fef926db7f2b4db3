package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import java.math.BigDecimal;

/** A whole number within a range. */
record WholeNumber(Range range) implements FieldType {
  private static final long serialVersionUID = 1L;

  /** More than any count and well within 64 bits. */
  static final BigDecimal LARGEST = new BigDecimal("999999999");

  @Override
  public Reading read(String cell) {
    return NumberText.parse(cell).map(this::whole).orElseGet(NumberText::notANumber);
  }

  private Reading whole(BigDecimal number) {
    if (!NumberText.fits(number, 0)) {
      return Reading.refused(Reason.BAD_NUMBER, "应为整数", "a whole number is asked for");
    }
    return range.refusal(number).orElseGet(() -> Reading.value(number.longValueExact()));
  }

  @Override
  public Label accepts() {
    return new Label("整数" + range.label().zh(), "whole number" + range.label().en());
  }

  @Override
  public boolean isQuantity() {
    return true;
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.INTEGER;
  }
}
