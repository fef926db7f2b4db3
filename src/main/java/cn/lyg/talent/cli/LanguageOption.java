package cn.lyg.talent.cli;

import cn.lyg.talent.table.Label;
import picocli.CommandLine.Option;

/** {@code --lang}, the same everywhere. */
final class LanguageOption {
  /** The languages a command speaks. */
  enum Language {
    ZH,
    EN
  }

  @Option(names = "--lang", defaultValue = "zh", description = "zh or en (default: zh).")
  private Language language = Language.ZH;

  boolean isEnglish() {
    return language == Language.EN;
  }

  String in(Label label) {
    return isEnglish() ? label.en() : label.zh();
  }
}
