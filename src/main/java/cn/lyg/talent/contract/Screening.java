package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.util.List;

/**
 * Judges rows under a header, each by itself: the same row always gives the same answer, on a
 * laptop and on a cluster. For one thread; it remembers how cells were read.
 */
public final class Screening implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Columns columns;

  public Screening(Header header) {
    this.columns = new Columns(header);
  }

  /** A bad row is an answer, never an exception. */
  public ScreenedRow screen(RawRow row) {
    RowCells cells = new RowCells(columns, row);
    if (cells.isNote()) {
      return new ScreenedRow.Note(row);
    }
    return cells.isRagged()
        ? new ScreenedRow.Faulty(row, List.of(ragged()))
        : new RowScreening(cells).result();
  }

  /** Which cell belongs to which column is anyone's guess then, so no cell is judged. */
  private static Finding ragged() {
    return Finding.of(
        Reason.RAGGED_ROW,
        "",
        "",
        new Label(
            "本行的列数与表头不符，请检查是否多出或缺少单元格、逗号或引号",
            "the row does not have as many cells as the header; look for a stray or missing cell,"
                + " comma or quote"));
  }
}
