package cn.lyg.talent.build;

import cn.lyg.talent.fault.Waited;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs steps side by side, each as soon as what it needs is done. The first failure is thrown once
 * the steps under way have ended; steps that need a failed one are not begun.
 */
public final class Schedule {
  private final Map<String, List<String>> needs;
  private final int threads;

  /** Shape: step name → names of the steps before it; names that are no step are given. */
  public Schedule(Map<String, List<String>> needs, int threads) {
    this.needs = needs;
    this.threads = threads;
  }

  /** Runs {@code steps}, which must stand in an order that respects what they need. */
  public void run(Map<String, Runnable> steps) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Map<String, CompletableFuture<Void>> begun = new HashMap<>();
      steps.forEach(
          (name, step) -> {
            CompletableFuture<?>[] before =
                needs.getOrDefault(name, List.of()).stream()
                    .filter(begun::containsKey)
                    .map(begun::get)
                    .toArray(CompletableFuture<?>[]::new);
            begun.put(name, CompletableFuture.allOf(before).thenRunAsync(step, workers));
          });
      Waited.on(CompletableFuture.allOf(begun.values().toArray(CompletableFuture<?>[]::new)));
    } finally {
      workers.shutdown();
    }
  }
}
