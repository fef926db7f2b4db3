package cn.lyg.talent.ingest;

import cn.lyg.talent.spark.TestSpark;
import org.apache.spark.sql.SparkSession;

/** The session of all tests, for this package's. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession session() {
    return TestSpark.session();
  }
}
