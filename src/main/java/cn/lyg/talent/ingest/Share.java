package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import java.io.Serializable;

/**
 * A part of a large file's rows, for one task among several. Each task reads the whole file, which
 * is cheap, and screens its own rows, which is not; so no task depends on where lines begin, and a
 * file that turns out unreadable is refused by all of them alike.
 */
record Share(int index, int of) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK_ROWS = 1024;

  static final Share ALL = new Share(0, 1);

  boolean has(RawRow row) {
    return row.rowNumber() / BLOCK_ROWS % of == index;
  }

  /** Names the share's file beside those of the others. */
  String suffix() {
    return of == 1 ? "" : "-" + index;
  }

  boolean isFirst() {
    return index == 0;
  }
}
