package cn.lyg.talent.cli;

import cn.lyg.talent.spark.SparkSessions;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session of a command, begun in the background while definitions are being read. One
 * that runs already is borrowed, and left running for whoever began it.
 */
final class Engine implements AutoCloseable {
  private final boolean isBorrowed;
  private final java.util.concurrent.CompletableFuture<SparkSession> starting;

  private Engine(
      boolean isBorrowed, java.util.concurrent.CompletableFuture<SparkSession> starting) {
    this.isBorrowed = isBorrowed;
    this.starting = starting;
  }

  static Engine start(String application) {
    return new Engine(
        SparkSessions.isStarted(),
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> SparkSessions.start(application, Map.of())));
  }

  SparkSession session() {
    return starting.join();
  }

  @Override
  public void close() {
    SparkSession session = starting.join();
    if (!isBorrowed) {
      session.stop();
    }
  }
}
