package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.fault.Waited;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Carries blocks of rows from the thread that reads to those that screen. Every hand gets each n-th
 * block, in order: what is written where does not depend on who was fast. A single hand is the
 * reader's own.
 */
final class RowBelt implements Closeable {
  /** How many blocks may wait or be worked on, for each hand. */
  private static final int BLOCKS_AHEAD = 8;

  private final List<RowIntake> hands;
  private final List<CompletableFuture<Void>> work = new ArrayList<>();
  private final Semaphore room;
  private final ExecutorService threads;
  private final Executor runner;
  private int next;

  RowBelt(List<RowIntake> hands) {
    this.hands = List.copyOf(hands);
    this.room = new Semaphore(BLOCKS_AHEAD * hands.size());
    this.threads = Executors.newFixedThreadPool(hands.size(), RowBelt::thread);
    this.runner = hands.size() == 1 ? Runnable::run : threads;
    hands.forEach(hand -> work.add(CompletableFuture.completedFuture(null)));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "intake");
    thread.setDaemon(true);
    return thread;
  }

  /** Hands a block on, and waits while too many are under way. */
  void put(List<RawRow> block) {
    int index = next++ % hands.size();
    RowIntake hand = hands.get(index);
    CompletableFuture<Void> before = work.get(index);
    if (before.isCompletedExceptionally()) {
      Waited.on(before);
    }
    enter();
    work.set(
        index,
        before
            .thenRunAsync(() -> hand.take(block), runner)
            .whenComplete((done, failed) -> room.release()));
  }

  /** Waits until all is done. */
  RowCounts end() {
    work.forEach(Waited::on);
    return hands.stream().map(RowIntake::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }

  private void enter() {
    try {
      room.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking in a file", stopped);
    }
  }

  /** No hand writes any more once this is over: the files may be put away. */
  @Override
  public void close() {
    // what failed was told where it was waited for, or matters no more
    CompletableFuture.allOf(work.toArray(CompletableFuture[]::new))
        .exceptionally(failed -> null)
        .join();
    threads.shutdown();
  }
}
