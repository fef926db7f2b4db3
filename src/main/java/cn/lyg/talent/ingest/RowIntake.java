package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.ScreenedRow;
import cn.lyg.talent.contract.Screening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Screens rows and writes each to where it belongs, holding none. For one thread at a time. */
final class RowIntake {
  private final Screening screening;
  private final UnitFiles files;
  private long sound;
  private long rejected;
  private long notes;

  RowIntake(Header header, UnitFiles files) {
    this.screening = new Screening(header);
    this.files = files;
  }

  void take(List<RawRow> rows) {
    try {
      for (RawRow row : rows) {
        take(row);
      }
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  RowCounts counts() {
    return new RowCounts(sound, rejected, notes);
  }

  private void take(RawRow row) throws IOException {
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
