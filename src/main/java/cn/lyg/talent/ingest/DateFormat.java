package cn.lyg.talent.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook cell shows its number: not as a date at all, or as a day, a month or a year. A
 * spreadsheet turns a typed 1985-03 into the first of March and shows the month; taken for a day it
 * would contradict the ID number.
 */
enum DateFormat {
  NONE(""),
  DAY("uuuu-MM-dd"),
  MONTH("uuuu-MM"),
  YEAR("uuuu");

  /** What a number format shows literally: quoted or escaped text, colours, locales, conditions. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private final String pattern;

  DateFormat(String pattern) {
    this.pattern = pattern;
  }

  String write(LocalDate date) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
  }

  static DateFormat of(@Nullable Integer id, @Nullable String code) {
    if (code != null && !code.isBlank()) {
      return ofCode(code);
    }
    return id == null ? NONE : ofBuiltIn(id);
  }

  /**
   * Formats known by number alone; those from 27 on are the Chinese ones, and which of them show a
   * day depends on the language of the spreadsheet: 27, 36, 50, 52 and 57 are year and month.
   */
  private static DateFormat ofBuiltIn(int id) {
    return switch (id) {
      case 17, 27, 36, 50, 52, 57 -> MONTH;
      case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> DAY;
      default -> NONE;
    };
  }

  private static DateFormat ofCode(String code) {
    // only the part for positive numbers counts
    String shown = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
    if (shown.contains("general") || shown.contains("通用格式")) {
      return NONE;
    }
    boolean year = shown.contains("y");
    boolean month = shown.contains("m");
    boolean day = shown.contains("d");
    boolean time = shown.contains("h") || shown.contains("s");
    if (day || (month && !year && !time)) {
      return DAY;
    }
    if (year) {
      return month ? MONTH : YEAR;
    }
    return NONE;
  }
}
