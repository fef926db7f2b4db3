package cn.lyg.talent.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Looks for a run of bytes in a stream that is met in blocks. NUL bytes are passed over on both
 * sides, so that a word is found in UTF-16 as well as in ASCII.
 */
final class ByteSearch {
  private final byte[] wanted;
  private int matched;

  ByteSearch(byte[] wanted) {
    this.wanted = withoutNuls(wanted);
  }

  boolean findIn(InputStream in) throws IOException {
    byte[] block = new byte[1 << 16];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      if (findIn(block, read)) {
        return true;
      }
    }
    return false;
  }

  /** Goes on where the last block ended. The wanted run must not begin again within itself. */
  boolean findIn(byte[] block, int length) {
    for (int i = 0; i < length; i++) {
      byte next = block[i];
      if (next == 0 || (matched == 0 && next != wanted[0])) {
        continue;
      }
      if (next != wanted[matched]) {
        matched = 0;
      }
      if (next == wanted[matched] && ++matched == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static byte[] withoutNuls(byte[] bytes) {
    byte[] kept = new byte[bytes.length];
    int count = 0;
    for (byte b : bytes) {
      if (b != 0) {
        kept[count++] = b;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
