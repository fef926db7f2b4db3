package cn.lyg.talent.generate;

/** How the records are written. */
public enum Format {
  /** As offices send them: workbooks and CSV files of every habit, side by side. */
  MIXED,
  /** Plain UTF-8 CSV with canonical headers and values, for large sizes and for Spark. */
  CSV
}
