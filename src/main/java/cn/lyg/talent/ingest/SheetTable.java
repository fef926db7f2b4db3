package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.HeaderMatch;
import cn.lyg.talent.contract.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A sheet's header, and the rows below it one after the other. */
final class SheetTable implements Closeable {
  private static final int HEADER_ROWS = 10;

  private final Rows rest;
  private final Deque<RawRow> first = new ArrayDeque<>();
  private final HeaderMatch match;
  private final boolean isBlank;
  private final Optional<MergedRows> merged;

  private SheetTable(Contracts contracts, String file, Sheet sheet, Rows rest) throws IOException {
    this.rest = rest;
    List<RawRow> head = head(rest);
    this.isBlank = head.stream().allMatch(RowIntake::isBlank);
    MergedCells cells = isBlank ? MergedCells.NONE : sheet.merged();
    this.match = match(contracts, file, sheet.name(), head, cells);
    this.merged =
        match instanceof Header header
            ? Optional.of(MergedRows.below(header, cells))
            : Optional.empty();
    if (match instanceof Header header) {
      head.stream().filter(row -> row.rowNumber() > header.row().rowNumber()).forEach(first::add);
    }
  }

  static SheetTable open(Contracts contracts, String file, Sheet sheet) throws IOException {
    Rows rows = sheet.rows();
    try {
      return new SheetTable(contracts, file, sheet, rows);
    } catch (IOException | RuntimeException failed) {
      rows.close();
      throw failed;
    }
  }

  private static List<RawRow> head(Rows rows) throws IOException {
    List<RawRow> first = new ArrayList<>();
    while (first.size() < HEADER_ROWS) {
      Optional<RawRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      first.add(row.orElseThrow());
    }
    return first;
  }

  /** As the rows stand, or else with what is merged downwards repeated: a header of two rows. */
  private static HeaderMatch match(
      Contracts contracts, String file, String sheet, List<RawRow> head, MergedCells cells) {
    HeaderMatch plain = HeaderMatch.find(contracts, file, sheet, head);
    if (plain instanceof Header || cells.regions().isEmpty()) {
      return plain;
    }
    MergedRows merged = MergedRows.ofHead(cells);
    HeaderMatch filled =
        HeaderMatch.find(contracts, file, sheet, head.stream().map(merged::fill).toList());
    return filled instanceof Header ? filled : plain;
  }

  /** Whether the sheet begins with nothing at all. */
  boolean isBlank() {
    return isBlank;
  }

  HeaderMatch match() {
    return match;
  }

  /** The next row below the header; empty after the last. */
  Optional<RawRow> next() throws IOException {
    Optional<RawRow> row = first.isEmpty() ? rest.next() : Optional.of(first.removeFirst());
    return merged.isPresent() ? row.map(merged.get()::fill) : row;
  }

  /** How many cells were filled with what is written once for several rows. */
  long filled() {
    return merged.map(MergedRows::filled).orElse(0L);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
