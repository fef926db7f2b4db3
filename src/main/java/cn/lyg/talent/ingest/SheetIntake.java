package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.ScreenedRow;
import cn.lyg.talent.contract.Screening;
import java.io.IOException;
import java.util.Optional;

/** Takes in the rows of one sheet, one after the other, holding none. */
final class SheetIntake {
  private final Header header;
  private final Screening screening;
  private final UnitFiles files;
  private final Share share;
  private long sound;
  private long rejected;
  private long notes;

  SheetIntake(Header header, UnitFiles files, Share share) {
    this.header = header;
    this.screening = new Screening(header);
    this.files = files;
    this.share = share;
  }

  RowCounts take(Iterable<RawRow> first, Rows rest) throws IOException {
    for (RawRow row : first) {
      if (row.rowNumber() > header.row().rowNumber()) {
        take(row);
      }
    }
    for (Optional<RawRow> row = rest.next(); row.isPresent(); row = rest.next()) {
      take(row.orElseThrow());
    }
    return new RowCounts(sound, rejected, notes);
  }

  private void take(RawRow row) throws IOException {
    if (!share.has(row)) {
      return;
    }
    ScreenedRow screened = screen(row);
    if (screened instanceof ScreenedRow.Sound good) {
      sound++;
      files.write(good);
    } else if (screened instanceof ScreenedRow.Faulty faulty) {
      rejected++;
      files.write(faulty);
    } else if (!isBlank(row)) {
      notes++;
    }
  }

  private ScreenedRow screen(RawRow row) {
    try {
      return screening.screen(row);
    } catch (RuntimeException bug) {
      // its own message might quote a cell, and so name a person
      IllegalStateException told =
          new IllegalStateException(
              "%s while screening row %d".formatted(bug.getClass().getName(), row.rowNumber()));
      told.setStackTrace(bug.getStackTrace());
      throw told;
    }
  }

  static boolean isBlank(RawRow row) {
    return row.cells().stream().allMatch(String::isBlank);
  }
}
