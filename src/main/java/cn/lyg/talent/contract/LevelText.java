package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import java.util.List;
import java.util.Optional;

/** One of the programme's levels, stored as its number. */
record LevelText(Codelist levels) implements FieldType {
  private static final long serialVersionUID = 1L;

  /** The codelist whose codes are the numbers of the levels. */
  static final String CODELIST = "level";

  @Override
  public Reading read(String cell) {
    return levels
        .lookup(cell)
        .map(entry -> Reading.value(Long.valueOf(entry.code())))
        .orElseGet(() -> new Reading.Refused(Reason.UNKNOWN_CODE, CodeText.advice(levels, cell)));
  }

  @Override
  public Label accepts() {
    return new Label("第一、第二、第三层次，或1、2、3", "level: 1, 2, 3 or 第一层次, 第二层次, 第三层次");
  }

  @Override
  public Optional<String> codelistName() {
    return Optional.of(levels.name());
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.INTEGER;
  }

  @Override
  public List<Choice> choices() {
    return levels.entries().stream()
        .map(entry -> new Choice(Long.valueOf(entry.code()), entry.label().zh()))
        .toList();
  }
}
