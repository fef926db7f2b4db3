package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a codelist, stored as its code. */
record CodeText(Codelist codelist) implements FieldType {
  private static final long serialVersionUID = 1L;

  /** A longer list is not read out in a message. */
  private static final int READ_OUT = 12;

  @Override
  public Reading read(String cell) {
    return codelist
        .lookup(cell)
        .map(entry -> Reading.value(entry.code()))
        .orElseGet(() -> new Reading.Refused(Reason.UNKNOWN_CODE, advice(codelist, cell)));
  }

  @Override
  public Label accepts() {
    return new Label("代码表%s所列之一".formatted(codelist.name()), "a value of " + codelist.name());
  }

  @Override
  public Optional<String> codelistName() {
    return Optional.of(codelist.name());
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.TEXT;
  }

  @Override
  public List<Choice> choices() {
    return codelist.entries().stream()
        .map(entry -> new Choice(entry.code(), entry.label().zh()))
        .toList();
  }

  /** What was probably meant, and what may be written. */
  static Label advice(Codelist codelist, String cell) {
    Optional<Codelist.Entry> nearest = codelist.nearest(cell);
    String zh = nearest.map(entry -> "，是否应为“%s”？".formatted(entry.label().zh())).orElse("。");
    String en =
        nearest
            .map(
                entry ->
                    "; did you mean %s (%s)?".formatted(entry.label().zh(), entry.label().en()))
            .orElse(".");
    boolean readOut = codelist.entries().size() <= READ_OUT;
    return new Label(
        "不在可填范围内" + zh + (readOut ? "可填：" + listed(codelist, "、") : ""),
        "not on the list" + en + (readOut ? " Listed are " + listed(codelist, ", ") : ""));
  }

  private static String listed(Codelist codelist, String separator) {
    return codelist.entries().stream()
        .map(entry -> entry.label().zh())
        .collect(Collectors.joining(separator));
  }
}
