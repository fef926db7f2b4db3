package cn.lyg.talent.spark;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of all tests, held by Spark testing base, which also compares datasets. It
 * lives as long as the process: starting one takes longer than most tests do.
 */
public final class TestSpark extends JavaDatasetSuiteBase {
  private static final long serialVersionUID = 1L;
  private static final TestSpark SUITE = start();

  private TestSpark() {}

  /** The suite, for its comparisons. */
  public static TestSpark suite() {
    return SUITE;
  }

  /** The session, set up for few rows. */
  public static SparkSession session() {
    SparkSessions.sizeFor(SUITE.spark(), 0);
    return SUITE.spark();
  }

  private static TestSpark start() {
    TestSpark suite = new TestSpark();
    // it was written for JUnit 4, which would call this before a class
    suite.runBefore();
    // the product's own settings go on top of the session that is there
    SparkSessions.start("tests", java.util.Map.of());
    return suite;
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .setMaster("local[2]")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.log.level", "ERROR")
        .set("spark.sql.session.timeZone", "UTC")
        // a matter of the context, which is there before the product sets up its session
        .set("spark.buffer.pageSize", SparkSessions.PAGE)
        .set("spark.sql.catalogImplementation", "in-memory");
  }

  /** There is no Hive here, and its classes are not those Spark asks for. */
  @Override
  public boolean enableHiveSupport() {
    return false;
  }
}
