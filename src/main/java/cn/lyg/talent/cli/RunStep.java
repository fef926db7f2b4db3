package cn.lyg.talent.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one step of a run took.
 *
 * @param rows rows read or stored, where the step has any to count
 * @param peakHeapBytes the most that this process held on its heap meanwhile; empty for a table,
 *     since tables are worked on side by side
 */
record RunStep(
    String name,
    Instant startedAt,
    long millis,
    Optional<Long> rows,
    Optional<Long> peakHeapBytes) {

  static RunStep table(String name, Instant startedAt, Instant finishedAt, Optional<Long> rows) {
    return new RunStep(
        name,
        startedAt,
        Duration.between(startedAt, finishedAt).toMillis(),
        rows,
        Optional.empty());
  }
}
