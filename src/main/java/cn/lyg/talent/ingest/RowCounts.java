package cn.lyg.talent.ingest;

/** How many rows of a unit went which way. */
record RowCounts(long sound, long rejected, long notes) {

  long read() {
    return sound + rejected;
  }
}
