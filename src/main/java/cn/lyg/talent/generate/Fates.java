package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How members leave and in which years they fail. */
final class Fates {
  /** Nothing is dated after this day: mid-2025 is the natural day to look at the programme. */
  static final LocalDate HORIZON = LocalDate.of(2025, 6, 25);

  private static final int FAILING = 6;

  private final List<String> grounds = DataFile.lines("exits.txt");
  private int exits;

  Optional<Member.Exit> exit(
      String violation, boolean leaves, List<Member.Confirmation> confirmations, Dice dice) {
    if (confirmations.isEmpty()) {
      return Optional.empty();
    }
    return switch (violation) {
      case "A25-payee" -> exit("left_city", LocalDate.of(2022, 10, 9), dice);
      case "A34-paid-after-exit" -> exit("disciplinary", LocalDate.of(2023, 5, 12), dice);
      case "A34-assessed-after-exit" -> exit("misconduct", LocalDate.of(2024, 3, 4), dice);
      default -> leaves ? next(confirmations, dice) : Optional.empty();
    };
  }

  private static Optional<Member.Exit> exit(String ground, LocalDate from, Dice dice) {
    return Optional.of(new Member.Exit(ground, dice.day(from, from.plusDays(40))));
  }

  private Optional<Member.Exit> next(List<Member.Confirmation> confirmations, Dice dice) {
    String ground = grounds.get(exits++ % grounds.size());
    LocalDate confirmed = confirmations.get(confirmations.size() - 1).on();
    if (ground.equals("failed_assessments")) {
      // Decided in spring, when the second failed year has become known.
      return exit(ground, LocalDate.of(secondFailure(confirmed) + 1, 4, 15), dice);
    }
    return Optional.of(new Member.Exit(ground, dice.day(confirmed.plusDays(120), HORIZON)));
  }

  private static int secondFailure(LocalDate confirmed) {
    return confirmed.getYear() == 2021 ? 2023 : 2024;
  }

  Set<Integer> failedYears(
      String violation,
      Optional<Member.Exit> exit,
      List<Member.Confirmation> confirmations,
      Dice dice) {
    if (exit.map(left -> left.ground().equals("failed_assessments")).orElse(false)) {
      int second = secondFailure(confirmations.get(confirmations.size() - 1).on());
      return Set.of(second - 1, second);
    }
    return switch (violation) {
      case "A31-suspended" -> Set.of(2022);
      case "A34-two-fails" -> Set.of(2023, 2024);
      // One year at most: two running are no accident but a case of Art. 34.
      case "" -> dice.perMille(FAILING * 4) ? Set.of(dice.between(2021, 2024)) : Set.of();
      default -> Set.of();
    };
  }
}
