package cn.lyg.talent.ingest;

/** How many rows of a unit went which way. */
record RowCounts(long sound, long rejected, long notes) {
  static final RowCounts NONE = new RowCounts(0, 0, 0);

  long read() {
    return sound + rejected;
  }

  RowCounts plus(RowCounts other) {
    return new RowCounts(sound + other.sound, rejected + other.rejected, notes + other.notes);
  }
}
