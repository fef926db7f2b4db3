package cn.lyg.talent.cli;

import cn.lyg.talent.spark.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command, begun in the background while definitions are being read. */
final class Engine implements AutoCloseable {
  private final java.util.concurrent.CompletableFuture<SparkSession> starting;

  private Engine(java.util.concurrent.CompletableFuture<SparkSession> starting) {
    this.starting = starting;
  }

  static Engine start(String application) {
    return new Engine(
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> SparkSessions.start(application, Map.of())));
  }

  SparkSession session() {
    return starting.join();
  }

  @Override
  public void close() {
    starting.join().stop();
  }
}
