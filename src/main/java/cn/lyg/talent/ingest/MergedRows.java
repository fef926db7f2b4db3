package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives every row what is written once for several: the unit or the department in front of its
 * people. Amounts and counts are left alone, for a merged one is the sum of its rows. Rows come in
 * order.
 */
final class MergedRows {
  private final Map<Long, List<MergedCells.Region>> byTop = new HashMap<>();
  private final Predicate<RawRow> hasRecord;
  private final List<Written> open = new ArrayList<>();
  private long filled;

  /** A region that has begun, and its text. */
  private record Written(MergedCells.Region region, String text) {}

  private MergedRows(
      MergedCells merged, Predicate<MergedCells.Region> counts, Predicate<RawRow> hasRecord) {
    this.hasRecord = hasRecord;
    merged.regions().stream()
        .filter(counts)
        .forEach(
            region -> byTop.computeIfAbsent(region.top(), row -> new ArrayList<>()).add(region));
  }

  /** For the rows a header is looked for in: a header of two rows merges what has no second. */
  static MergedRows ofHead(MergedCells merged) {
    return new MergedRows(merged, region -> true, row -> true);
  }

  /** For the rows below a header, where only what names something is merged for all its rows. */
  static MergedRows below(Header header, MergedCells merged) {
    Set<Integer> naming = header.namingCells();
    return new MergedRows(
        merged,
        region -> region.top() > header.row().rowNumber() && naming.contains(region.column()),
        header::hasRecord);
  }

  /** How many cells were filled so far. */
  long filled() {
    return filled;
  }

  RawRow fill(RawRow row) {
    if (byTop.isEmpty()) {
      return row;
    }
    open.removeIf(written -> written.region().bottom() < row.rowNumber());
    RawRow whole = open.isEmpty() || !hasRecord.test(row) ? row : filled(row);
    for (MergedCells.Region region : byTop.getOrDefault(row.rowNumber(), List.of())) {
      if (region.column() < row.cells().size() && !row.cells().get(region.column()).isBlank()) {
        open.add(new Written(region, row.cells().get(region.column())));
      }
    }
    return whole;
  }

  private RawRow filled(RawRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    for (Written written : open) {
      int column = written.region().column();
      if (column < cells.size() && cells.get(column).isBlank()) {
        cells.set(column, written.text());
        filled++;
      }
    }
    return new RawRow(row.file(), row.sheet(), row.rowNumber(), cells);
  }
}
