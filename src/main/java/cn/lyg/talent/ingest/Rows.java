package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Hands out the rows of a sheet one after the other, reading no further than asked. */
interface Rows extends Closeable {

  /** The next row; empty after the last. */
  Optional<RawRow> next() throws IOException;
}
