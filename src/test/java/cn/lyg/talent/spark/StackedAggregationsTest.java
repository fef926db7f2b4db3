package cn.lyg.talent.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * All indicators are written by one task, which holds a page for each of their aggregations until
 * it ends. With pages as large as Spark likes them this ran out of an office's heap.
 */
class StackedAggregationsTest {
  private static final int AGGREGATIONS = 120;
  private static final long A_QUARTER_OF_THE_OFFICE_HEAP = 256L << 20;

  @Test
  void aHundredAggregationsInOneTaskFitAnOfficeHeap() throws TimeoutException {
    SparkSession session = TestSpark.session();
    session.range(0, 100, 1, 1).selectExpr("id % 7 as part", "id").createOrReplaceTempView("rows");
    Watch watch = new Watch();
    session.sparkContext().addSparkListener(watch);
    try {
      String stacked =
          IntStream.range(0, AGGREGATIONS)
              .mapToObj(n -> "select " + n + " as n, part, sum(id) as sum from rows group by part")
              .collect(Collectors.joining(" union all "));
      assertThat(session.sql(stacked).coalesce(1).collectAsList()).hasSize(7 * AGGREGATIONS);
      session.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      session.sparkContext().removeSparkListener(watch);
      session.catalog().dropTempView("rows");
    }
    assertThat(watch.peak.get()).isPositive().isLessThan(A_QUARTER_OF_THE_OFFICE_HEAP);
  }

  /** The largest execution memory any task took, in bytes. */
  private static final class Watch extends SparkListener {
    private final AtomicLong peak = new AtomicLong();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      peak.accumulateAndGet(end.taskMetrics().peakExecutionMemory(), Math::max);
    }
  }
}
