package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Label;
import java.util.Locale;

/** A language that reports are written in. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
  EN(Locale.ENGLISH, "en");

  private final Locale locale;
  private final String tag;

  Language(Locale locale, String tag) {
    this.locale = locale;
    this.tag = tag;
  }

  Locale locale() {
    return locale;
  }

  /** As screen readers are told: {@code zh-CN}. */
  String tag() {
    return tag;
  }

  /** As in file names and on the command line: {@code zh}. */
  public String code() {
    return locale.getLanguage();
  }

  public String of(Label label) {
    return this == ZH ? label.zh() : label.en();
  }

  /** Reads the spelling of the command line. */
  public static Language named(String text) {
    for (Language language : values()) {
      if (language.code().equals(text)) {
        return language;
      }
    }
    throw new WarehouseException(Fault.USAGE, text, "no such language; known are zh, en");
  }
}
