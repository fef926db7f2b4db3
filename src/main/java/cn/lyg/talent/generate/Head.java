package cn.lyg.talent.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The columns of one table of one file, with those that nobody asked for. */
final class Head {
  private final Layout layout;
  private final FileStyle style;
  private final Scribe scribe;
  private final Dice dice;
  private final List<Integer> shown = new ArrayList<>();
  private final List<String> headers = new ArrayList<>();

  Head(Layout layout, FileStyle style, Scribe scribe, Dice dice) {
    this.layout = layout;
    this.style = style;
    this.scribe = scribe;
    this.dice = dice;
    if (style.hasSequence()) {
      headers.add("序号");
    }
    for (int i = 0; i < layout.fields().size(); i++) {
      if (isShown(layout.fields().get(i).column())) {
        shown.add(i);
        headers.add(header(layout.fields().get(i)));
      }
    }
    if (style.hasPhone()) {
      headers.add("联系电话");
    }
  }

  private boolean isShown(String column) {
    return switch (column) {
      case "title_rank" -> style.hasTitleRank();
      case "remark" -> style.hasRemark();
      case "record_status" ->
          style.isPlain() || style.isCorrection() || layout.set().equals("trainings");
      default -> true;
    };
  }

  private String header(Field field) {
    if (style.isPlain()) {
      return field.column();
    }
    List<String> known = field.headers();
    String text = known.get(style.header() % known.size());
    if (field.kind() == Field.Kind.BIRTH) {
      text = known.get(style.hasMonthBirths() ? 1 : 0);
    }
    if (field.kind() == Field.Kind.MONEY && style.inTenThousands()) {
      text += dice.perMille(500) ? "（万元）" : "(万元)";
    }
    if (style.isWorkbook() && text.length() > 3 && dice.perMille(250)) {
      return text.substring(0, 2) + "\n" + text.substring(2);
    }
    return text.length() == 2 && dice.perMille(250) ? text.charAt(0) + "　" + text.charAt(1) : text;
  }

  List<String> headers() {
    return headers;
  }

  /** The cells of a record, the {@code number}th of its file. */
  List<Cell> cells(Entry entry, int number) {
    List<Cell> cells = new ArrayList<>(headers.size() + 1);
    if (style.hasSequence()) {
      cells.add(new Cell.Figure(BigDecimal.valueOf(number)));
    }
    for (int index : shown) {
      String value = entry.value(index);
      cells.add(
          entry.isSpoilt(index)
              ? new Cell.Text(value)
              : scribe.cell(layout.fields().get(index), value, style, dice));
    }
    if (style.hasPhone()) {
      cells.add(new Cell.Text("0518-8" + IdNumbers.padded(dice.below(1_000_000), 6)));
    }
    if (entry.isRagged()) {
      cells.add(new Cell.Text("另附材料"));
    }
    return cells;
  }
}
