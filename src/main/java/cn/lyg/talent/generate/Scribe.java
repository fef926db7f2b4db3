package cn.lyg.talent.generate;

import cn.lyg.talent.generate.FileStyle.DateForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a canonical value the way a file's maker would, with a slip of the hand now and then. */
final class Scribe {
  private static final int LOWER_CASE_X = 300;
  private static final int OLD_NUMBER = 3;
  private static final int STRAY_SPACE = 8;
  private static final int FULL_WIDTH = 6;
  private static final int OTHER_FORM = 30;
  private static final List<DateForm> DATE_FORMS = List.of(DateForm.values());
  private static final List<String> LEVELS = List.of("", "一", "二", "三");
  private static final List<String> YES = List.of("是", "Y", "1", "√");
  private static final List<String> NO = List.of("否", "N", "0", "否");
  private static final List<String> YEARS = List.of("", "年", "年度");

  private final Map<String, List<String>> spellings = new HashMap<>();

  Scribe(Map<String, Recommender> recommenders) {
    for (DataFile.Line line : DataFile.table("codes.csv")) {
      spellings.put(line.text("list") + "/" + line.text("code"), line.list("spellings"));
    }
    recommenders.forEach(
        (code, desk) -> spellings.put("recommender/" + code, List.of(desk.zh(), desk.alias())));
  }

  Cell cell(Field field, String value, FileStyle style, Dice dice) {
    if (value.isEmpty()) {
      return Cell.BLANK;
    }
    if (style.isPlain()) {
      return new Cell.Text(value);
    }
    return switch (field.kind()) {
      case TEXT -> text(spaced(value, dice));
      case ID -> text(spaced(idNumber(value, dice), dice));
      case DATE -> date(value, style, dice);
      case BIRTH -> birth(value, style, dice);
      case YEAR -> text(value + YEARS.get(style.yearForm()));
      case MONEY -> money(value, style, dice);
      case NUMBER -> number(new BigDecimal(value), style, dice);
      case FLAG -> text((value.equals("yes") ? YES : NO).get(style.flagForm()));
      case LEVEL -> text(level(value, style));
      case CODE -> text(code(field.codelist(), value, style));
    };
  }

  private static Cell text(String text) {
    return new Cell.Text(text);
  }

  private static String spaced(String text, Dice dice) {
    if (!dice.perMille(STRAY_SPACE)) {
      return text;
    }
    return dice.perMille(500) ? text + "　" : " " + text;
  }

  private static String idNumber(String value, Dice dice) {
    boolean isResident = value.length() == 18;
    if (isResident && value.startsWith("19", 6) && dice.perMille(OLD_NUMBER)) {
      return value.substring(0, 6) + value.substring(8, 17);
    }
    if (isResident && dice.perMille(LOWER_CASE_X)) {
      return value.toLowerCase(Locale.ROOT);
    }
    return dice.perMille(FULL_WIDTH) ? fullWidth(value) : value;
  }

  private static Cell date(String value, FileStyle style, Dice dice) {
    DateForm form = dice.perMille(OTHER_FORM) ? dice.pick(DATE_FORMS) : style.dates();
    if (form == DateForm.CELL) {
      return new Cell.Day(LocalDate.parse(value));
    }
    String text = dated(LocalDate.parse(value), form);
    return text(dice.perMille(FULL_WIDTH) ? fullWidth(text) : text);
  }

  private static String dated(LocalDate day, DateForm form) {
    return switch (form) {
      case ISO, CELL -> day.toString();
      case SLASHES -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
      case DOTS -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
      case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case COMPACT -> IdNumbers.compact(day);
    };
  }

  private static Cell birth(String value, FileStyle style, Dice dice) {
    if (!style.hasMonthBirths()) {
      return date(value, style, dice);
    }
    LocalDate day = LocalDate.parse(value);
    String month = IdNumbers.padded(day.getMonthValue(), 2);
    return text(
        switch (style.dates()) {
          case ISO, SLASHES, CELL -> day.getYear() + "-" + month;
          case DOTS -> day.getYear() + "." + month;
          case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月";
          case COMPACT -> day.getYear() + month;
        });
  }

  private static Cell money(String value, FileStyle style, Dice dice) {
    BigDecimal yuan = new BigDecimal(value);
    if (style.inTenThousands()) {
      BigDecimal tenThousands = yuan.movePointLeft(4).stripTrailingZeros();
      return number(new BigDecimal(tenThousands.toPlainString()), style, dice);
    }
    if (style.hasThousandsSeparators()) {
      return text(separated(yuan.toBigInteger().toString()) + (dice.perMille(200) ? "元" : ".00"));
    }
    return number(yuan, style, dice);
  }

  private static String separated(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  private static Cell number(BigDecimal number, FileStyle style, Dice dice) {
    if (dice.perMille(FULL_WIDTH)) {
      return text(fullWidth(number.toPlainString()));
    }
    boolean asText = !style.isWorkbook() || style.hasNumbersAsText();
    return asText ? text(number.toPlainString()) : new Cell.Figure(number);
  }

  private static String level(String value, FileStyle style) {
    String character = LEVELS.get(Integer.parseInt(value));
    return switch (style.levelForm()) {
      case 0 -> value;
      case 1 -> character;
      default -> "第" + character + "层次";
    };
  }

  private String code(String list, String value, FileStyle style) {
    List<String> known = spellings.getOrDefault(list + "/" + value, List.of(value));
    return switch (style.spelling()) {
      case CHINESE -> known.get(0);
      case ALIAS -> known.get(known.size() - 1);
      case CODE -> value;
    };
  }

  /** Digits, letters and points as an input method left in the wrong mode types them. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > ' ' && character < 0x7F) {
        wide.setCharAt(i, (char) (character + 0xFEE0));
      }
    }
    return wide.toString();
  }
}
