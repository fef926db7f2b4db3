package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An applicant, and the life as a member of who was selected. */
record Member(
    Track track,
    Person person,
    Post post,
    Recommender recommender,
    String unit,
    String violation,
    List<Confirmation> confirmations,
    Optional<Exit> exit,
    Optional<Move> move,
    Set<Integer> failedYears,
    Optional<Allowance> allowance,
    boolean grows,
    Dice dice) {

  record Confirmation(String round, int level, LocalDate on) {}

  record Exit(String ground, LocalDate on) {
    private static final Set<String> WITHOUT_BLAME = Set.of("left_field", "selected_333", "death");

    boolean disqualifies() {
      return !WITHOUT_BLAME.contains(ground);
    }
  }

  record Move(LocalDate on, Recommender recommender, String unit) {}

  /** The living allowance of Art. 26. */
  record Allowance(LocalDate from, LocalDate to) {
    boolean overlaps(int year) {
      return from.getYear() <= year && to.getYear() >= year;
    }
  }

  boolean isSelected() {
    return !confirmations.isEmpty();
  }

  boolean breaks(String rule) {
    return violation.equals(rule);
  }

  LocalDate firstConfirmed() {
    return confirmations.get(0).on();
  }

  LocalDate lastConfirmed() {
    return confirmations.get(confirmations.size() - 1).on();
  }

  /** 0 before the first confirmation; an exit does not count. */
  int levelOn(LocalDate day) {
    int level = 0;
    for (Confirmation confirmation : confirmations) {
      if (!confirmation.on().isAfter(day)) {
        level = confirmation.level();
      }
    }
    return level;
  }

  int level() {
    return levelOn(LocalDate.MAX);
  }

  boolean isMemberOn(LocalDate day) {
    return levelOn(day) > 0 && exit.map(left -> day.isBefore(left.on())).orElse(true);
  }

  /** The last day of a year on which the person was a member. */
  Optional<LocalDate> lastMemberDay(int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate last = exit.map(left -> left.on().minusDays(1)).orElse(end);
    LocalDate day = last.isBefore(end) ? last : end;
    return day.getYear() == year && isMemberOn(day) ? Optional.of(day) : Optional.empty();
  }

  boolean isDisqualifiedBy(LocalDate day) {
    return exit.map(left -> left.disqualifies() && !left.on().isAfter(day)).orElse(false);
  }

  Recommender recommenderOn(LocalDate day) {
    return move.filter(moved -> !moved.on().isAfter(day))
        .map(Move::recommender)
        .orElse(recommender);
  }
}
