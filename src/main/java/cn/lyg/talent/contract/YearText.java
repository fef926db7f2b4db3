package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Spelling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, with or without 年 or 年度. */
record YearText() implements FieldType {
  private static final long serialVersionUID = 1L;
  private static final Pattern SPELLING = Pattern.compile("([0-9]{4})(?:年度?)?");
  private static final long FIRST = 1900;
  private static final long LAST = 2100;

  @Override
  public Reading read(String cell) {
    Matcher found = SPELLING.matcher(Spelling.compact(cell));
    if (!found.matches()) {
      return Reading.refused(
          Reason.BAD_NUMBER, "不是年度，请写成2021或2021年的样子", "not a year; write it like 2021");
    }
    long year = Long.parseLong(found.group(1));
    if (year < FIRST || year > LAST) {
      return Reading.refused(
          Reason.OUT_OF_RANGE,
          "年度应在%d至%d之间".formatted(FIRST, LAST),
          "a year between %d and %d is asked for".formatted(FIRST, LAST));
    }
    return Reading.value(year);
  }

  @Override
  public Label accepts() {
    return new Label("年度", "year");
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.INTEGER;
  }
}
