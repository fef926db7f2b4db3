package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.FieldType.Choice;
import cn.lyg.talent.contract.TypedRow;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.ColumnType.Simple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.CustomDataValidation;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;

/** One column of an official workbook: its header, how its cells look, and what they may hold. */
record TemplateColumn(Field field) {
  private static final String TEXT = "@";

  /**
   * GB 11643 for 18 digits; any other document by its length alone. The writer puts a formula into
   * the file as it is, so none may hold a less-than sign.
   */
  private static final String ID_CHECK =
      "OR(AND(NOT(LEN(%1$s)=18),LEN(%1$s)>=5,20>=LEN(%1$s)),MID(\"10X98765432\",MOD(SUMPRODUCT("
          + "MID(%1$s,ROW($1:$17),1)*{7;9;10;5;8;4;2;1;6;3;7;9;10;5;8;4;2}),11)+1,1)"
          + "=UPPER(RIGHT(%1$s)))";

  /** Typed as text, so that a month stays a month: a date cell would make it a first day. */
  private static final String DATE_CHECK =
      "ISNUMBER(DATEVALUE(SUBSTITUTE(SUBSTITUTE(%1$s,\".\",\"-\"),\"/\",\"-\")))";

  private static final String WHOLE_CHECK = "IF(ISNUMBER(%1$s),AND(%1$s>=0,%1$s=INT(%1$s)),FALSE)";
  private static final String NUMBER_CHECK = "IF(ISNUMBER(%1$s),%1$s>=0,FALSE)";

  /** The header as intake knows it, starred where the column has to be filled in. */
  String header() {
    String unit = isMoney() ? "（元）" : "";
    return field.headers().get(0) + unit + (field.required() ? "*" : "");
  }

  List<Choice> choices() {
    return field.type().choices();
  }

  String format() {
    ColumnType type = field.type().columnType();
    if (!choices().isEmpty() || type == Simple.TEXT || type == Simple.DATE) {
      return TEXT;
    }
    return isMoney() ? "#,##0.00" : type == Simple.INTEGER ? "0" : "0.##";
  }

  boolean isNumber() {
    return !format().equals(TEXT);
  }

  private boolean isMoney() {
    return field.type().columnType() instanceof ColumnType.Decimal decimal
        && decimal.precision() == 18;
  }

  /** How to fill it in, in words. */
  String advice() {
    ColumnType type = field.type().columnType();
    if (!choices().isEmpty()) {
      return "从下拉列表中选择";
    }
    if (field.name().equals(StagedRows.ID_NUMBER)) {
      return "居民身份证18位号码，末位X大写；其他证件填写证件号码";
    }
    if (type == Simple.DATE) {
      return "写成2021-03-05的样子；只知道月份时写成2021-03";
    }
    if (type == Simple.INTEGER) {
      return "整数";
    }
    return isNumber() ? "数字" + (isMoney() ? "，以元为单位，最多两位小数" : "") : "文字，不超过500字";
  }

  /** Has the spreadsheet ask back about what does not look right; {@code cell} is the first one. */
  void check(Range cells, String cell) {
    ColumnType type = field.type().columnType();
    if (field.name().equals(StagedRows.ID_NUMBER)) {
      ask(cells.validateWithFormula(ID_CHECK.formatted(cell)));
    } else if (type == Simple.DATE) {
      ask(cells.validateWithFormula(DATE_CHECK.formatted(cell)));
    } else if (isNumber()) {
      String check = type == Simple.INTEGER ? WHOLE_CHECK : NUMBER_CHECK;
      ask(cells.validateWithFormula(check.formatted(cell)));
    }
  }

  private void ask(CustomDataValidation validation) {
    validation
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(field.headers().get(0))
        .error(advice());
  }

  /** What a row says in this column, as a form would. */
  String text(TypedRow row) {
    return row.value(field.name()).map(value -> text(value, row)).orElse("");
  }

  private String text(Object value, TypedRow row) {
    if (value instanceof LocalDate date && row.monthPrecise().contains(field.name())) {
      return date.toString().substring(0, "2021-03".length());
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::word)
        .findFirst()
        .orElseGet(value::toString);
  }
}
