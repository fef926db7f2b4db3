package cn.lyg.talent.fault;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on another thread, whose faults are told as if it had been done on this one. */
public final class Waited {
  private Waited() {}

  /** What the work came to. */
  public static <T> T on(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw failed;
    }
  }
}
