package cn.lyg.talent.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a template writes a cell of a mart: figures, dates, articles and names in the language of the
 * page. It formats and never computes. A cell without a value is written as a dash.
 */
public final class Figures {
  private static final String NONE = "—";
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final String ARTICLE = "Art. ";

  private final Language language;

  Figures(Language language) {
    this.language = language;
  }

  /** People, cases, sectors: {@code 1,004}. */
  public String count(@Nullable Number value) {
    return written(value, "#,##0", RoundingMode.HALF_UP);
  }

  /** One decimal: {@code 37.5}; for expectations and for ten thousands of yuan. */
  public String tenth(@Nullable Number value) {
    return written(value, "#,##0.0", RoundingMode.HALF_UP);
  }

  /** A measure from nought to one that is no share: {@code 0.112}. */
  public String index(@Nullable Number value) {
    return written(value, "0.000", RoundingMode.HALF_UP);
  }

  /** Cut, not rounded: a share just below its threshold must not read as if it had reached it. */
  public String percent(@Nullable Number share) {
    return written(share, "#,##0.0%", RoundingMode.DOWN);
  }

  /** A threshold as the policy states it: {@code 80%}. */
  public String wholePercent(@Nullable Number share) {
    return written(share, "0.##%", RoundingMode.HALF_UP);
  }

  /** A difference of shares in percentage points, with the sign of a loss: {@code -0.4}. */
  public String points(@Nullable BigDecimal change) {
    return tenth(
        change == null ? null : change.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
  }

  /** By the unit a mart names: a share in per cent, all else as a count. */
  public String measured(@Nullable String unit, @Nullable Number value) {
    return "share".equals(unit) ? percent(value) : count(value);
  }

  /**
   * With its unit: {@code 84.2%}, {@code 1,597}, {@code 4,009.0 万元}, which English has in the
   * label.
   */
  public String inUnit(@Nullable String unit, @Nullable Number value) {
    if (value == null || unit == null) {
      return NONE;
    }
    return switch (unit) {
      case "share" -> percent(value);
      case "wan" -> tenth(value) + (language == Language.ZH ? " 万元" : "");
      default -> count(value);
    };
  }

  /** A difference without its sign, which the page shows as a shape; shares in points. */
  public String changed(@Nullable String unit, @Nullable Number change) {
    if (change == null || unit == null) {
      return NONE;
    }
    BigDecimal size = new BigDecimal(change.toString()).abs();
    if (size.signum() == 0) {
      return language == Language.ZH ? "持平" : "same";
    }
    return switch (unit) {
      case "share" ->
          written(size.movePointRight(2), "0.0", RoundingMode.HALF_UP)
              + (language == Language.ZH ? " 个百分点" : " points");
      case "wan" -> tenth(size);
      default -> count(size);
    };
  }

  public String date(@Nullable Date value) {
    String pattern = language == Language.ZH ? "yyyy年M月d日" : "d MMM yyyy";
    return value == null ? NONE : new SimpleDateFormat(pattern, Locale.ENGLISH).format(value);
  }

  /** A day of which the month is enough: {@code 2024年12月}, {@code Dec 2024}. */
  public String month(@Nullable Date value) {
    String pattern = language == Language.ZH ? "yyyy年M月" : "MMM yyyy";
    return value == null ? NONE : new SimpleDateFormat(pattern, Locale.ENGLISH).format(value);
  }

  /** The name in the language of the page; empty where the mart has none. */
  public String either(@Nullable String zh, @Nullable String en) {
    String name = language == Language.ZH ? zh : en;
    return name == null ? "" : name;
  }

  /** {@code Art. 15}, in Chinese {@code 第十五条}; empty where there is none. */
  public String article(@Nullable String article) {
    if (article == null) {
      return "";
    }
    boolean isNumbered = article.startsWith(ARTICLE) && language == Language.ZH;
    return isNumbered ? "第" + numeral(article.substring(ARTICLE.length())) + "条" : article;
  }

  /** Below one hundred, as measures are numbered: 三, 十五, 二十, 三十四. */
  private static String numeral(String digits) {
    int number = Integer.parseInt(digits.trim());
    int tens = number / 10;
    int ones = number % 10;
    String head = tens == 0 ? "" : (tens == 1 ? "" : NUMERALS.charAt(tens)) + "十";
    return ones == 0 && tens > 0 ? head : head + NUMERALS.charAt(ones);
  }

  private static String written(@Nullable Number value, String pattern, RoundingMode rounding) {
    if (value == null) {
      return NONE;
    }
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(rounding);
    return format.format(new BigDecimal(value.toString()));
  }
}
