package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelists;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The definitions as they are delivered, and rows to try them on. */
final class Delivered {
  static final Path WAREHOUSE = Path.of("warehouse");
  static final Codelists CODELISTS = Codelists.load(WAREHOUSE);
  static final Contracts CONTRACTS = Contracts.load(WAREHOUSE, CODELISTS);

  private Delivered() {}

  /** A row of cells parted by |. */
  static RawRow row(long number, String cells) {
    return new RawRow("any.csv", "", number, List.of(cells.split("\\|", -1)));
  }

  static HeaderMatch find(String file, String sheet, String... rows) {
    List<RawRow> raw =
        Stream.iterate(0, i -> i < rows.length, i -> i + 1).map(i -> row(i + 1, rows[i])).toList();
    return HeaderMatch.find(CONTRACTS, file, sheet, raw);
  }

  /** Screens one row of a set under a header. */
  static ScreenedRow screen(String recordSet, String header, String cells) {
    return new Screening(Header.of(CONTRACTS.get(recordSet), row(1, header))).screen(row(2, cells));
  }

  static TypedRow sound(String recordSet, String header, String cells) {
    ScreenedRow screened = screen(recordSet, header, cells);
    if (screened instanceof ScreenedRow.Sound sound) {
      return sound.typed();
    }
    throw new AssertionError("not sound: " + screened);
  }

  static List<Finding> findings(String recordSet, String header, String cells) {
    return screen(recordSet, header, cells) instanceof ScreenedRow.Faulty faulty
        ? faulty.findings()
        : List.of();
  }
}
