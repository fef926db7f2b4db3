package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;

/** Free text. */
record PlainText() implements FieldType {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  @Override
  public Reading read(String cell) {
    String text = CellText.tidy(cell);
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
