package cn.lyg.talent.spark;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/** Starts Spark for the size of the work: one machine and few rows, or many. */
public final class SparkSessions {
  /** Up to so many rows a table is one partition and no query shuffles. */
  public static final long SMALL_ROWS = 300_000;

  /**
   * What a task takes at once for each aggregation, where Spark would take up to 64 MB. A table
   * stacked from dozens of folders runs all their aggregations in one task and holds on to each
   * one's first page, so large pages use up an office's heap on a few thousand rows.
   */
  public static final String PAGE = "512k";

  /** For one process on one machine; what spark-submit was told, or a system property, wins. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.master", "local[*]",
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.log.level", "ERROR",
          "spark.buffer.pageSize", PAGE,
          // nobody looks at the plans of a finished job: do not spell them out
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.maxPlanStringLength", "1000",
          "spark.sql.debug.maxToStringFields", "5");

  /**
   * Rules that pay by the row and cost by the query. Without the first two an anti join stays above
   * the single partition of its rows, so that nothing has to be moved to it.
   */
  private static final String RULES_FOR_MANY_ROWS =
      Stream.of(
              "PushDownLeftSemiAntiJoin",
              "PushLeftSemiLeftAntiThroughJoin",
              "CombineConcats",
              "EliminateOuterJoin",
              "GenerateOptimization",
              "InjectRuntimeFilter",
              "LikeSimplification",
              "LimitPushDown",
              "MergeScalarSubqueries",
              "OptimizeIn",
              "OptimizeOneRowRelationSubquery",
              "OptimizeRepartition",
              "OptimizeWindowFunctions",
              "PushFoldableIntoBranches",
              "RemoveRedundantAggregates",
              "ReorderAssociativeOperator",
              "ReorderJoin",
              "SimplifyBinaryComparison",
              "SimplifyConditionals",
              "UnwrapCastInBinaryComparison")
          .map("org.apache.spark.sql.catalyst.optimizer."::concat)
          .collect(Collectors.joining(","));

  private SparkSessions() {}

  /** A session inside this process, or on the master that {@code spark.master} names. */
  public static SparkSession start(String application, Map<String, String> settings) {
    // the classic builder itself: finding it by its interface loads a thousand classes of
    // reflection
    var builder =
        org.apache.spark.sql.classic.SparkSession.builder()
            .appName(application)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            // what a Parquet reader needs is the data; the marker files would only be copied about
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            .config("spark.sql.catalogImplementation", "in-memory");
    boolean isAlone = setting("spark.master").startsWith("local");
    for (String name : DEFAULTS.keySet()) {
      // executors elsewhere have to find their way back to this process
      if (isAlone || !name.startsWith("spark.driver.")) {
        builder.config(name, setting(name));
      }
    }
    settings.forEach(builder::config);
    SparkSession session = builder.getOrCreate();
    withoutChecksumFiles(session);
    return session;
  }

  private static String setting(String name) {
    return System.getProperty(name, DEFAULTS.getOrDefault(name, ""));
  }

  /** Whether this process has a session already, which a start would only borrow. */
  public static boolean isStarted() {
    return org.apache.spark.sql.classic.SparkSession.getDefaultSession().isDefined();
  }

  private static void withoutChecksumFiles(SparkSession session) {
    try {
      FileSystem.get(session.sparkContext().hadoopConfiguration()).setWriteChecksum(false);
    } catch (java.io.IOException unavailable) {
      throw new cn.lyg.talent.fault.WarehouseException(
          cn.lyg.talent.fault.Fault.STORAGE, "file system", "cannot be opened", unavailable);
    }
  }

  /** Sets the session up for tables of about {@code rows} rows in all. */
  public static void sizeFor(SparkSession session, long rows) {
    boolean small = rows <= SMALL_ROWS;
    session.conf().set("spark.sql.shuffle.partitions", small ? "1" : "64");
    session.conf().set("spark.sql.adaptive.enabled", String.valueOf(!small));
    // a column's vector is allocated and cleared in full, however few rows there are
    session.conf().set("spark.sql.parquet.columnarReaderBatchSize", small ? "256" : "4096");
    session.conf().set("spark.sql.optimizer.excludedRules", small ? RULES_FOR_MANY_ROWS : "");
    // compiling a query takes longer than interpreting it over a few thousand rows
    session.conf().set("spark.sql.codegen.wholeStage", String.valueOf(!small));
    session.conf().set("spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK");
    // a few policy rows are sent along; anything larger is joined in its one partition, which is
    // cheaper
    session.conf().set("spark.sql.autoBroadcastJoinThreshold", small ? "24KB" : "32MB");
  }

  public static boolean isSmall(SparkSession session) {
    return session.conf().get("spark.sql.adaptive.enabled").equals("false");
  }
}
