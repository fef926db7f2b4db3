package cn.lyg.talent.cli;

import picocli.CommandLine.Option;

/** {@code --format}, the same for every command that writes rows. */
final class FormatOption {
  /** How rows are written. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: table).")
  private Format format = Format.TABLE;

  Format value() {
    return format;
  }
}
