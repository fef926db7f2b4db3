package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;

/**
 * Free text. {@code halfWidth}: digits and letters are kept in half width, for what people number
 * things by: ２０２１ typed on a Chinese keyboard names the round 2021.
 */
record PlainText(boolean halfWidth) implements FieldType {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  @Override
  public Reading read(String cell) {
    String text = halfWidth ? CellText.halfWidth(CellText.tidy(cell)) : CellText.tidy(cell);
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Reading.refused(
          Reason.TEXT_TOO_LONG,
          "共%d字，最多%d字，请删减".formatted(length, LONGEST),
          "%d characters, at most %d are taken; shorten it".formatted(length, LONGEST));
    }
    return Reading.value(text);
  }

  @Override
  public Label accepts() {
    return new Label(
        "文字，最多%d字".formatted(LONGEST), "text of at most %d characters".formatted(LONGEST));
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.TEXT;
  }
}
