package cn.lyg.talent.cli;

import cn.lyg.talent.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The two clocks of a figure: what was true at a day's end, and what was known by when. */
final class AsOfOption {
  /** The office's own day, wherever the machine stands. */
  private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--as-of",
      paramLabel = "D",
      split = ",",
      description = {
        "What was true at the end of that day (default: today).",
        "Of several days the latest counts; the others fill mart.indicator_history."
      })
  List<LocalDate> asOf = List.of();

  @Option(
      names = "--every",
      paramLabel = "quarter|half|year",
      description = "Fill mart.indicator_history with the ends of these, from the period's first.")
  Optional<AsOfDays.Every> every = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "T",
      description = "Count only what had come in by then (default: now).")
  Optional<Instant> knownAt = Optional.empty();

  AsOfDays days(Clock clock, Policy policy) {
    List<LocalDate> days = new ArrayList<>(asOf);
    if (days.isEmpty()) {
      days.add(LocalDate.now(clock.withZone(OFFICE)));
    }
    LocalDate latest = AsOfDays.of(days).asOf();
    every.ifPresent(often -> days.addAll(often.ends(policy, latest)));
    return AsOfDays.of(days);
  }

  Instant knownAt(Clock clock) {
    return knownAt.orElseGet(clock::instant);
  }
}
