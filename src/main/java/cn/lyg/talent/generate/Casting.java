package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the people of a track; shares and counts come out exactly, who it hits is chance. */
final class Casting {
  private static final int WITH_ALLOWANCE = 60;

  private final long seed;
  private final List<Round> rounds;
  private final Map<String, Recommender> recommenders;
  private final People people = new People();
  private final Units units;
  private final Fates fates;
  private final Weighted<Post> posts = Post.all(false);
  private final Weighted<Post> topPosts = Post.all(true);
  private final List<Post> teachers = Post.ofTeachers();

  Casting(long seed, int people, List<Round> rounds, Map<String, Recommender> recommenders) {
    this.seed = seed;
    this.rounds = rounds;
    this.recommenders = recommenders;
    units = new Units(seed, people);
    fates = new Fates();
  }

  Member cast(Deal deal, int which) {
    Track track = deal.track();
    Dice dice = Dice.of(seed, track.name(), which + 1L);
    String violation = deal.violation(which);
    Person person = people.next(dice, birth(deal, which, dice, violation));
    Post post = post(deal, which, dice, violation);
    Recommender desk = desk(post, dice);
    String unit = units.name(post, desk, dice);
    List<Member.Confirmation> confirmations = confirmations(track, desk);
    Optional<Member.Exit> exit = fates.exit(violation, deal.leaves(which), confirmations, dice);
    boolean isPlain = confirmations.isEmpty() || exit.isPresent() || !violation.isEmpty();
    return new Member(
        track,
        person,
        post,
        desk,
        unit,
        violation,
        confirmations,
        exit,
        isPlain ? Optional.empty() : move(post, desk, confirmations, dice),
        fates.failedYears(violation, exit, confirmations, dice),
        allowance(violation, dice),
        deal.grows(which),
        dice);
  }

  /** A person who only hands in an application, for the rows that are turned back. */
  Member stranger(Track track, Dice dice) {
    Post post = posts.pick(dice);
    Recommender desk = desk(post, dice);
    Person person = people.next(dice, LocalDate.of(dice.between(1976, 1994), 3, 15));
    return new Member(
        track,
        person,
        post,
        desk,
        units.name(post, desk, dice),
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        false,
        dice);
  }

  String mistyped(Member member) {
    return people.mistyped(member.person(), member.dice());
  }

  private LocalDate birth(Deal deal, int which, Dice dice, String violation) {
    int[] band = deal.ageBand(which);
    int age =
        violation.startsWith("A07-age") ? dice.between(56, 58) : dice.between(band[0], band[1]);
    int year = round(deal.track().lastRound()).referenceDate().getYear() - age;
    return dice.day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private Post post(Deal deal, int which, Dice dice, String violation) {
    if (violation.equals("A09-ethics")) {
      return dice.pick(teachers);
    }
    boolean isTop = deal.track().lastAttempt().levelSelected() == 1;
    return deal.post(which, isTop ? topPosts : posts);
  }

  private Recommender desk(Post post, Dice dice) {
    return Objects.requireNonNull(recommenders.get(post.recommenders().pick(dice)), post.name());
  }

  private Round round(String code) {
    return rounds.stream().filter(round -> round.code().equals(code)).findFirst().orElseThrow();
  }

  private List<Member.Confirmation> confirmations(Track track, Recommender desk) {
    List<Member.Confirmation> confirmations = new ArrayList<>();
    for (Map.Entry<String, Track.Attempt> attempt : track.attempts().entrySet()) {
      int level = attempt.getValue().levelSelected();
      if (level > 0) {
        LocalDate on = round(attempt.getKey()).confirmedOn(level, desk);
        confirmations.add(new Member.Confirmation(attempt.getKey(), level, on));
      }
    }
    return List.copyOf(confirmations);
  }

  private Optional<Member.Move> move(
      Post post, Recommender desk, List<Member.Confirmation> confirmations, Dice dice) {
    Recommender other = desk(post, dice);
    if (other.equals(desk) || !dice.perMille(55)) {
      return Optional.empty();
    }
    LocalDate confirmed = confirmations.get(confirmations.size() - 1).on();
    LocalDate on = dice.day(confirmed.plusDays(90), Fates.HORIZON);
    return Optional.of(new Member.Move(on, other, units.name(post, other, dice)));
  }

  private static Optional<Member.Allowance> allowance(String violation, Dice dice) {
    if (violation.equals("A26-allowance")) {
      return Optional.of(
          new Member.Allowance(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)));
    }
    if (!violation.isEmpty() || !dice.perMille(WITH_ALLOWANCE)) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.of(dice.between(2019, 2023), dice.between(1, 12), 1);
    int years = dice.perMille(600) ? 3 : 5;
    return Optional.of(new Member.Allowance(from, from.plusYears(years).minusDays(1)));
  }
}
