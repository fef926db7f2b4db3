package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** The one Spark job of a load: a task a file. */
final class IngestTasks {
  private static final long REPORT_EVERY_MILLIS = 200;

  private final JavaSparkContext spark;
  private final BatchContext batch;
  private final Progress progress;

  IngestTasks(SparkSession session, BatchContext batch, Progress progress) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.batch = batch;
    this.progress = progress;
  }

  List<Unit> run(List<IngestTask> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    int cores = spark.defaultParallelism();
    List<IngestTask> tasks = files.stream().map(task -> task.onCores(cores)).toList();
    LongAccumulator done = spark.sc().longAccumulator();
    LongAccumulator rows = spark.sc().longAccumulator();
    // broadcast: the contracts are unpacked once a machine, not once a file
    Broadcast<BatchContext> shared = spark.broadcast(batch);
    try {
      return await(
              spark
                  .parallelize(tasks, tasks.size())
                  .map(task -> take(task, shared.value(), done, rows))
                  .collectAsync(),
              done,
              rows,
              tasks.size())
          .stream()
          .flatMap(List::stream)
          .toList();
    } finally {
      shared.destroy();
    }
  }

  private static List<Unit> take(
      IngestTask task, BatchContext batch, LongAccumulator files, LongAccumulator rows) {
    List<Unit> units = new ArrayList<>(task.run(batch, TaskContext.get().taskAttemptId()));
    files.add(1);
    rows.add(units.stream().mapToLong(Unit::read).sum());
    return units;
  }

  private List<List<Unit>> await(
      JavaFutureAction<List<List<Unit>>> job,
      LongAccumulator files,
      LongAccumulator rows,
      int all) {
    try {
      while (true) {
        try {
          List<List<Unit>> units = job.get(REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
          progress.report(all, all, rows.value());
          return units;
        } catch (TimeoutException notYet) {
          progress.report(files.value(), all, rows.value());
        }
      }
    } catch (ExecutionException failed) {
      throw fault(failed);
    } catch (InterruptedException stopped) {
      job.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", stopped);
    }
  }

  /** A full disk is the operator's to mend; anything else is a bug and goes up as it is. */
  private RuntimeException fault(ExecutionException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof UncheckedIOException storage) {
        return new WarehouseException(
            Fault.STORAGE,
            batch.lakeRoot(),
            "see that the disk is writable and not full, then load again",
            storage);
      }
    }
    return new IllegalStateException("the load failed", failed);
  }
}
