package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One row as a source holds it: text cells ("" where blank), and where it stands. Row numbers are
 * those the sender sees, from 1. Date cells of a workbook arrive as ISO dates, numbers in plain
 * decimal notation.
 */
public record RawRow(String file, String sheet, long rowNumber, List<String> cells)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public RawRow {
    cells = List.copyOf(cells);
  }

  /** Where it stands; its cells name people and stay out of logs. */
  @Override
  public String toString() {
    return "RawRow[" + file + ", " + sheet + ", " + rowNumber + "]";
  }
}
