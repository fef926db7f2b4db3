package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * What the cells of a column were read as so far. Dates, codes and amounts recur through thousands
 * of rows and need be understood once; numbers of people and free text seldom do.
 */
final class Readings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** And only short cells, so that a hostile sheet cannot fill the memory. */
  private static final int REMEMBERED = 2000;

  private static final int SHORT = 40;

  private final Map<String, Reading> known = new HashMap<>();

  Reading of(FieldType type, String cell) {
    if (cell.length() > SHORT || type instanceof PlainText || type instanceof IdNumber) {
      return type.read(cell);
    }
    Reading before = known.get(cell);
    if (before != null) {
      return before;
    }
    Reading reading = type.read(cell);
    if (known.size() < REMEMBERED) {
      known.put(cell, reading);
    }
    return reading;
  }
}
