package cn.lyg.talent.generate;

import java.io.Closeable;
import java.io.IOException;

/** A file that is being written. */
interface OutFile extends Closeable {

  /** Adds a record; answers the row it stands in, from 1, as its reader sees it. */
  int add(String sheet, Entry entry) throws IOException;
}
