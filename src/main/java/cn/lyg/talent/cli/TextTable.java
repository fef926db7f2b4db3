package cn.lyg.talent.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows under headings in columns that line up, Chinese characters counted as two places wide. */
final class TextTable {
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> headings) {
    this.headings = headings;
  }

  void add(List<String> row) {
    rows.add(row);
  }

  void print(PrintWriter out) {
    int[] widths = new int[headings.size()];
    measure(widths, headings);
    rows.forEach(row -> measure(widths, row));
    line(out, headings, widths);
    rows.forEach(row -> line(out, row, widths));
    out.flush();
  }

  private static void measure(int[] widths, List<String> row) {
    for (int at = 0; at < widths.length; at++) {
      widths[at] = Math.max(widths[at], width(row.get(at)));
    }
  }

  private static void line(PrintWriter out, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < widths.length; at++) {
      line.append(row.get(at));
      line.append(" ".repeat(widths[at] - width(row.get(at)) + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /** Places a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x303F)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    return wide ? 2 : 1;
  }
}
