package cn.lyg.talent.ingest;

/** Told now and then how far a load has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Takes the present count.
   *
   * @param filesDone of {@code files}
   * @param rowsRead of all files together
   */
  void report(long filesDone, long files, long rowsRead);

  static Progress silent() {
    return (filesDone, files, rowsRead) -> {};
  }
}
