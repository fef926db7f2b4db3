package cn.lyg.talent.ingest;

import java.util.ArrayList;
import java.util.List;

/** A row to send back: its cells as sent, and what is to be mended. */
record ReturnedRow(List<String> cells, List<Mark> marks) {
  /** What is wrong with the whole row rather than with one cell. */
  static final int WHOLE_ROW = -1;

  /** A fault in words, and the cell it stands in, from 0. */
  record Mark(int cell, String message) {}

  static ReturnedRow of(List<String> cells) {
    return new ReturnedRow(List.copyOf(cells), new ArrayList<>());
  }

  void mark(int cell, String message) {
    Mark mark = new Mark(cell, message);
    if (!marks.contains(mark)) {
      marks.add(mark);
    }
  }

  /** The same row without one of its cells. */
  ReturnedRow without(int column) {
    List<String> left = new ArrayList<>(cells);
    if (column < left.size()) {
      left.remove(column);
    }
    return new ReturnedRow(
        List.copyOf(left), marks.stream().map(mark -> shifted(mark, column)).toList());
  }

  private static Mark shifted(Mark mark, int removed) {
    return mark.cell() > removed ? new Mark(mark.cell() - 1, mark.message()) : mark;
  }

  /** Every reason once, in words. */
  String reasons() {
    return String.join("；", marks.stream().map(Mark::message).distinct().toList());
  }
}
