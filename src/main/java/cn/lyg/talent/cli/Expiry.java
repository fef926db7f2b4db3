package cn.lyg.talent.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which snapshots may go. The one that counts never may, nor any that somebody may still be
 * reading.
 *
 * @param keep so many of the newest stay; empty sets no number
 * @param age only what was finished longer ago goes; empty sets no age
 * @param grace how long readers take at most: none goes that is younger, and none at all before the
 *     snapshot that counts has counted for so long, since readers of the former one may be at work
 * @param spared ids that stay in any case
 */
record Expiry(Optional<Integer> keep, Optional<Duration> age, Duration grace, Set<String> spared) {

  Expiry {
    spared = Set.copyOf(spared);
  }

  /** Those of {@code runs}, oldest first, that may go at {@code now}. */
  List<RunFile> due(List<RunFile> runs, String current, Instant now) {
    boolean isSettled =
        runs.stream()
            .filter(run -> run.runId().equals(current))
            .allMatch(run -> isOver(run, grace, now));
    int old = keep.map(number -> Math.max(0, runs.size() - number)).orElse(runs.size());
    return runs.stream()
        .limit(isSettled ? old : 0)
        .filter(run -> isOver(run, age.orElse(grace), now) && isOver(run, grace, now))
        .filter(run -> !run.runId().equals(current) && !spared.contains(run.runId()))
        .toList();
  }

  private static boolean isOver(RunFile run, Duration time, Instant now) {
    return run.finishedAt().plus(time).isBefore(now);
  }
}
