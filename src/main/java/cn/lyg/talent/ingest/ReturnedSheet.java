package cn.lyg.talent.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one sheet that go back, in its own order.
 *
 * @param name what the sheet is called in the workbook; its record set is told by it once more
 */
record ReturnedSheet(String name, List<String> header, Map<Long, ReturnedRow> rows) {
  /** The column in which a workbook sent back says why. */
  static final String REASON = "退回原因";

  ReturnedSheet(String name, List<String> header) {
    this(name, trimmed(header), new TreeMap<>());
  }

  private static List<String> trimmed(List<String> header) {
    int width = header.size();
    while (width > 0 && header.get(width - 1).isBlank()) {
      width--;
    }
    return List.copyOf(header.subList(0, width));
  }

  ReturnedRow row(long number, List<String> cells) {
    return rows.computeIfAbsent(number, first -> ReturnedRow.of(cells));
  }

  /** A sheet that went back once before still says why: that was then. */
  ReturnedSheet withoutFormerReasons() {
    int former = header.indexOf(REASON);
    if (former < 0) {
      return this;
    }
    ReturnedSheet sheet =
        new ReturnedSheet(name, ReturnedRow.of(header).without(former).cells(), new TreeMap<>());
    rows.forEach((number, row) -> sheet.rows().put(number, row.without(former)));
    return sheet;
  }
}
