package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be repeated: a throw depends on the seed and on what it is thrown for, never on
 * what was thrown before for somebody else.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  static Dice of(long seed, String what) {
    return of(seed, what, 0);
  }

  static Dice of(long seed, String what, long which) {
    return new Dice((seed * GOLDEN + what.hashCode()) * GOLDEN + which);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends counted. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean perMille(int chance) {
    return random.nextInt(1000) < chance;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A day between two, both ends counted. */
  LocalDate day(LocalDate from, LocalDate to) {
    int days = Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    return days <= 0 ? from : from.plusDays(random.nextInt(days + 1));
  }

  /** The numbers below {@code count} in random order. */
  int[] shuffle(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
