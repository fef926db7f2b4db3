package cn.lyg.talent.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The two clocks of a figure: what was true at a day's end, and what was known by when. */
final class AsOfOption {
  /** The office's own day, wherever the machine stands. */
  private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "What was true at the end of that day (default: today).")
  Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "T",
      description = "Count only what had come in by then (default: now).")
  Optional<Instant> knownAt = Optional.empty();

  LocalDate asOf(Clock clock) {
    return asOf.orElseGet(() -> LocalDate.now(clock.withZone(OFFICE)));
  }

  Instant knownAt(Clock clock) {
    return knownAt.orElseGet(clock::instant);
  }
}
