package cn.lyg.talent.ingest;

import java.io.IOException;

/** One table of a source. */
interface Sheet {

  /** The sheet's own name; empty for a file that is one table by itself. */
  String name();

  /** Whether the sender has hidden it, as lists for drop-down cells are. */
  default boolean isHidden() {
    return false;
  }

  /** Which of its cells stand for several rows. */
  default MergedCells merged() {
    return MergedCells.NONE;
  }

  /** The rows from the first, title and header included, blank rows as they come. */
  Rows rows() throws IOException;
}
