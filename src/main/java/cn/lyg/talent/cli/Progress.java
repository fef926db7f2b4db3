package cn.lyg.talent.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells what is going on: each step as it begins, and on a terminal how far it is. In a pipe only
 * warnings are written.
 */
final class Progress {
  private final PrintWriter err;
  private final boolean terminal;
  private final Clock clock;
  private final Instant begun;
  private int details;

  Progress(PrintWriter err, boolean terminal, Clock clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Whether there is a terminal to show progress on, the launcher knows. */
  static Progress onConsole(PrintWriter err) {
    return new Progress(err, Boolean.getBoolean("talent.terminal"), Clock.systemUTC());
  }

  synchronized void step(String zh, String en) {
    details = 0;
    if (terminal) {
      err.printf("\r\u001b[K%5.1f s  %s · %s%n", seconds(), zh, en);
      err.flush();
    }
  }

  synchronized void detail(String what) {
    details++;
    if (terminal) {
      err.printf("\r\u001b[K         %d  %s\r", details, what);
      err.flush();
    }
  }

  synchronized void warn(String what) {
    err.println("注意 / warning: " + what);
    err.flush();
  }

  private double seconds() {
    return Duration.between(begun, clock.instant()).toMillis() / 1000.0;
  }
}
