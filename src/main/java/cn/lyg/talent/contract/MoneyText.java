package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Spelling;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan, exact to the cent. {@code tenThousands}: the header says 万元; a unit written in
 * the cell itself goes before it.
 */
record MoneyText(boolean tenThousands) implements FieldType {
  private static final long serialVersionUID = 1L;
  private static final int CENTS = 2;
  private static final ColumnType.Decimal TYPE = new ColumnType.Decimal(18, CENTS);

  @Override
  public Reading read(String cell) {
    String text = Spelling.compact(cell);
    if (text.endsWith("万元") || text.endsWith("万")) {
      return amount(text.replaceFirst("万元?$", ""), true);
    }
    return text.endsWith("元")
        ? amount(text.substring(0, text.length() - 1), false)
        : amount(text, tenThousands);
  }

  private static Reading amount(String digits, boolean inTenThousands) {
    return NumberText.parse(digits)
        .map(number -> inTenThousands ? number.movePointRight(4) : number)
        .map(MoneyText::yuan)
        .orElseGet(
            () ->
                Reading.refused(
                    Reason.BAD_NUMBER,
                    "不是金额，请只填写数字，如50000或5万元",
                    "not an amount; write digits only, like 50000"));
  }

  private static Reading yuan(BigDecimal yuan) {
    if (yuan.signum() < 0) {
      return Reading.refused(Reason.OUT_OF_RANGE, "金额不能为负数", "an amount cannot be negative");
    }
    if (!NumberText.fits(yuan, CENTS)) {
      return Reading.refused(
          Reason.BAD_NUMBER, "金额最多精确到分", "an amount is exact to the cent at most");
    }
    BigDecimal cents = yuan.setScale(CENTS, RoundingMode.UNNECESSARY);
    return cents.precision() > TYPE.precision()
        ? Reading.refused(Reason.OUT_OF_RANGE, "金额过大", "the amount is too large")
        : Reading.value(cents);
  }

  @Override
  public Label accepts() {
    return new Label("金额（元；表头或单元格可注明万元）", "amount in yuan; header or cell may say 万元");
  }

  @Override
  public boolean isQuantity() {
    return true;
  }

  @Override
  public ColumnType columnType() {
    return TYPE;
  }
}
