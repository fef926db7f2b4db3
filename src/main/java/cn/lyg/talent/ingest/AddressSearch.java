package cn.lyg.talent.ingest;

/**
 * Looks for a cell address that no spreadsheet has, such as ZZZZZZ1, in the XML of a sheet that is
 * met in blocks. A reader makes room for every column up to the address, so a few bytes would take
 * gigabytes. NUL bytes are passed over, so that UTF-16 is searched as well.
 */
final class AddressSearch {
  /** XFD is the last column there is. */
  private static final int LETTERS = 3;

  private static final char TEXT = 't';
  private static final char TAG = '<';
  private static final char BEFORE_NAME = ' ';
  private static final char NAME = 'r';
  private static final char EQUALS = '=';
  private static final char ADDRESS = 'A';

  private char state = TEXT;
  private int letters;

  /** Goes on where the last block ended. */
  boolean findIn(byte[] block, int length) {
    int at = 0;
    while (at < length) {
      at = passOver(block, at, length);
      if (at < length) {
        byte next = block[at++];
        if (next != 0 && isBeyond((char) (next & 0xFF))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Most of a sheet is text, or a part of a tag that begins no name. */
  private int passOver(byte[] block, int from, int length) {
    int at = from;
    if (state == TEXT) {
      while (at < length && block[at] != '<') {
        at++;
      }
    } else if (state == TAG) {
      while (at < length && block[at] > ' ' && block[at] != '>') {
        at++;
      }
    }
    return at;
  }

  private boolean isBeyond(char next) {
    if (state == ADDRESS) {
      if (next == '&') {
        // an address spelled in character references is there to be overlooked
        return true;
      }
      if (Character.isLetter(next)) {
        letters++;
        return letters > LETTERS;
      }
      state = TAG;
      return false;
    }
    state = follow(next);
    letters = 0;
    return false;
  }

  private char follow(char next) {
    if (next == '>') {
      return TEXT;
    }
    if (state == TEXT) {
      return TAG;
    }
    boolean blank = next <= ' ';
    return switch (state) {
      case BEFORE_NAME -> next == 'r' ? NAME : blank ? BEFORE_NAME : TAG;
      case NAME -> next == '=' ? EQUALS : blank ? NAME : TAG;
      case EQUALS -> next == '"' || next == '\'' ? ADDRESS : blank ? EQUALS : TAG;
      default -> blank ? BEFORE_NAME : TAG;
    };
  }
}
