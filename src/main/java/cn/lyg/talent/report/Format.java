package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a report can be written as. */
public enum Format {
  PDF(Kind.PAGE),
  HTML(Kind.PAGE),
  PPTX(Kind.PAGE),
  DOCX(Kind.PAGE),
  XLSX(Kind.TABLES),
  CSV(Kind.TABLES);

  /** Pages carry the layout; tables carry the rows behind it, for further work. */
  enum Kind {
    PAGE,
    TABLES
  }

  private final Kind kind;

  Format(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** As in file names and on the command line: {@code pdf}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the spelling of the command line and of {@code report.yaml}. */
  public static Format named(String text) {
    List<Format> formats = List.of(values());
    return formats.stream()
        .filter(format -> format.extension().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.USAGE,
                    text,
                    "no such format; known are "
                        + String.join(
                            ", ", Arrays.stream(values()).map(Format::extension).toList())));
  }
}
