package cn.lyg.talent.cli;

import cn.lyg.talent.policy.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The days a snapshot is computed for.
 *
 * @param asOf the one that everything of the snapshot answers for
 * @param earlier the days before it whose figures are kept for their history, in order
 */
record AsOfDays(LocalDate asOf, List<LocalDate> earlier) {
  private static final int MONTHS_A_YEAR = 12;

  AsOfDays {
    earlier = List.copyOf(earlier);
  }

  /** How often a history has a day. */
  enum Every {
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    Every(int months) {
      this.months = months;
    }

    /** The last days of each such part of a year, from the first of the period on, before a day. */
    List<LocalDate> ends(Policy policy, LocalDate before) {
      YearMonth first = YearMonth.from(policy.startsOn());
      int offset = (first.getYear() * MONTHS_A_YEAR + first.getMonthValue() - 1) % months;
      List<LocalDate> ends = new ArrayList<>();
      for (YearMonth last = first.plusMonths(months - 1L - offset);
          last.atEndOfMonth().isBefore(before);
          last = last.plusMonths(months)) {
        ends.add(last.atEndOfMonth());
      }
      return ends;
    }
  }

  /** A day without a history. */
  static AsOfDays only(LocalDate asOf) {
    return new AsOfDays(asOf, List.of());
  }

  /** The latest of some days is the one that counts. */
  static AsOfDays of(Collection<LocalDate> days) {
    TreeSet<LocalDate> sorted = new TreeSet<>(days);
    LocalDate latest = sorted.last();
    return new AsOfDays(latest, List.copyOf(sorted.headSet(latest)));
  }
}
