package cn.lyg.talent.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Adds a last line to a text. A CSV parser takes the end of the file for the end of an open quote,
 * and so may swallow any number of rows into one cell without a word; a last line that does not
 * come back as a row of its own tells.
 */
final class SentinelReader extends FilterReader {
  /** A control character no table holds. */
  private static final String END = "\u001Eend of file\u001E";

  private final String tail = "\n" + END;
  private int given = -1;

  SentinelReader(Reader text) {
    super(text);
  }

  static boolean isEnd(List<String> cells) {
    return cells.size() == 1 && cells.get(0).equals(END);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (given < 0) {
      int read = super.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      given = 0;
    }
    int count = Math.min(length, tail.length() - given);
    if (count == 0) {
      return -1;
    }
    tail.getChars(given, given + count, buffer, offset);
    given += count;
    return count;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
