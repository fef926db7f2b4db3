package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in the spellings of official forms, or a month, taken as its first day. */
record DateText() implements FieldType {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private static final List<Pattern> SPELLINGS =
      List.of(
          Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})"),
          Pattern.compile("([0-9]{4})()([0-9]{2})([0-9]{2})"),
          Pattern.compile("([0-9]{4})(年)([0-9]{1,2})月([0-9]{1,2})日"),
          Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})()"),
          Pattern.compile("([0-9]{4})()([0-9]{2})()"),
          Pattern.compile("([0-9]{4})(年)([0-9]{1,2})月()"));

  /** A cell with the number 2021.10 shows and sends 2021.1: October or January, nobody can tell. */
  private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("[0-9]{4}\\.1");

  /** Days counted from 1900, as a date turns into when it is pasted as text: from 1954 to 2091. */
  private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}");

  @Override
  public Reading read(String cell) {
    String text = Spelling.compact(cell);
    if (JANUARY_OR_OCTOBER.matcher(text).matches()) {
      return Reading.refused(
          Reason.BAD_DATE,
          "分不清是1月还是10月，请写成2021-01或2021-10的样子",
          "January or October? Write it like 2021-01 or 2021-10");
    }
    return SPELLINGS.stream()
        .map(spelling -> spelling.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(DateText::date)
        .orElseGet(() -> refused(text));
  }

  private static Optional<Reading> date(Matcher found) {
    String day = found.group(4);
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(3)),
              day.isEmpty() ? 1 : Integer.parseInt(day));
      boolean inRange = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return inRange ? Optional.of(new Reading.Value(date, day.isEmpty())) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Reading refused(String text) {
    if (SERIAL.matcher(text).matches()) {
      return Reading.refused(
          Reason.BAD_DATE,
          "像是表格软件的日期序号，请把该列设为日期格式，或写成2021-03-05的样子",
          "looks like a spreadsheet's number of a day; format the column as a date, or write it like"
              + " 2021-03-05");
    }
    return Reading.refused(
        Reason.BAD_DATE,
        "不是%d至%d年间的日期，请写成2021-03-05或2021年3月5日的样子".formatted(FIRST_YEAR, LAST_YEAR),
        "not a date between %d and %d; write it like 2021-03-05".formatted(FIRST_YEAR, LAST_YEAR));
  }

  @Override
  public Label accepts() {
    return new Label("日期，或只到月", "date, or a month");
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.DATE;
  }
}
