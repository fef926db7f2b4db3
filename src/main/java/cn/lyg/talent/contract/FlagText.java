package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Yes or no. */
record FlagText() implements FieldType {
  private static final long serialVersionUID = 1L;

  private static final Map<String, Boolean> SPELLINGS =
      Map.ofEntries(
          Map.entry("是", true),
          Map.entry("y", true),
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("√", true),
          Map.entry("否", false),
          Map.entry("n", false),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false));

  @Override
  public Reading read(String cell) {
    return Optional.ofNullable(SPELLINGS.get(Spelling.of(cell)))
        .map(Reading::value)
        .orElseGet(() -> Reading.refused(Reason.BAD_FLAG, "请填写“是”或“否”", "write yes or no (是/否)"));
  }

  @Override
  public Label accepts() {
    return new Label("是或否", "yes or no (是, 否)");
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.Simple.BOOLEAN;
  }

  @Override
  public List<Choice> choices() {
    return List.of(new Choice(true, "是"), new Choice(false, "否"));
  }
}
