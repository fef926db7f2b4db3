package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The applications of a person, one a round, through all their stages. */
final class Selection {
  private static final Set<String> NOT_REVIEWED = Set.of("withdrawn", "pending");
  private static final Set<String> ACCOUNTING = Set.of("accountant", "economist");

  private final List<Round> rounds;
  private final Forms forms;
  private final Casting casting;
  private final Credentials.Source credentials = new Credentials.Source();

  Selection(List<Round> rounds, Forms forms, Casting casting) {
    this.rounds = rounds;
    this.forms = forms;
    this.casting = casting;
  }

  void tell(Member member, Outbox outbox) {
    Credentials credentials = credentials(member);
    for (Round round : rounds) {
      Track.Attempt attempt = member.track().attempts().get(round.code());
      if (attempt != null) {
        Entry entry = entry(member, round, attempt, credentials);
        Breaches.ofApplication(entry, member, round, casting);
        outbox.put(entry);
      }
    }
  }

  /** An application as it should be. */
  Entry entry(Member member, Round round, Track.Attempt attempt, Credentials credentials) {
    Entry entry = forms.blank("applications", round.year(), member.recommender().code());
    entry.set("round", round.code());
    person(entry, member.person());
    work(entry, member, credentials);
    entry.set("level_applied", attempt.levelApplied());
    circumstances(entry, member, attempt.levelJudged());
    stages(entry, member, round, attempt);
    return entry;
  }

  Credentials credentials(Member member) {
    Round round = rounds.get(rounds.size() - 1);
    int age = round.referenceDate().getYear() - member.person().birthDate().getYear();
    int level = member.track().lastAttempt().levelJudged();
    Credentials drawn = credentials.draw(level, age, member.post().series(), member.dice());
    return switch (member.violation()) {
      case "A07-qualification" -> drawn.unqualified();
      case "A14-standing" -> drawn.withStanding("city_advanced");
      default -> drawn;
    };
  }

  private static void person(Entry entry, Person person) {
    entry
        .set("id_number", person.idNumber())
        .set("id_type", person.isResident() ? "" : person.idType())
        .set("name", person.name())
        .set("sex", person.sex())
        .set("birth_date", person.birthDate());
  }

  private static void work(Entry entry, Member member, Credentials credentials) {
    entry
        .set("education", credentials.education())
        .set("degree", credentials.degree())
        .set("title", credentials.title())
        .set("title_rank", credentials.titleRank())
        .set("standing", credentials.standing())
        .set("unit_name", member.unit())
        .set("unit_kind", member.post().unitKind())
        .set("recommender", member.recommender().code())
        .set("sector", member.post().sector())
        .set("category", member.post().category());
  }

  private static void circumstances(Entry entry, Member member, int level) {
    Dice dice = member.dice();
    entry.set("special_plan", plan(member));
    entry.set("exceptional", false);
    entry.set("full_time", !dice.perMille(12));
    entry.set("ethics_veto", false);
    if (dice.perMille(150)) {
      // Nobody comes back at a lower level than before (Art. 21).
      boolean same = level == 3 || dice.perMille(400);
      entry
          .set("prior_level", same ? level : level + 1)
          .set("prior_periods", same ? 1 : 0)
          .set("prior_result", "passed");
    }
  }

  private static String plan(Member member) {
    if (ACCOUNTING.contains(member.post().series()) && member.post().sector().equals("finance")) {
      return "finance_accounting";
    }
    boolean isOutside = member.post().isGrassroots() && !member.recommender().isDepartment();
    return isOutside && member.dice().perMille(160) ? "grassroots" : "none";
  }

  private static void stages(Entry entry, Member member, Round round, Track.Attempt attempt) {
    Dice dice = member.dice();
    LocalDate applied = dice.day(round.appliedFrom(), round.appliedTo());
    LocalDate recommended = dice.day(applied.plusDays(3), round.recommendedTo());
    entry.set("applied_on", applied).set("outcome", attempt.outcome());
    if (!attempt.outcome().equals("withdrawn") || dice.perMille(500)) {
      entry.set("recommended_on", recommended);
    }
    if (NOT_REVIEWED.contains(attempt.outcome())) {
      return;
    }
    entry.set("reviewed_on", dice.day(round.reviewedFrom(), round.reviewedTo()));
    int level = attempt.levelJudged();
    boolean isRejected = attempt.outcome().equals("rejected");
    int least = isRejected ? 5800 : 7400 + 300 * (3 - level);
    entry.set("review_score", hundredths(dice.between(least, least + 1900)));
    if (isRejected) {
      return;
    }
    entry.set("publicised_on", round.publicisedOn(level, member.recommender()));
    if (attempt.isSelected()) {
      entry
          .set("confirmed_on", round.confirmedOn(level, member.recommender()))
          .set("level_selected", level);
    }
  }

  private static String hundredths(int number) {
    return number / 100 + "." + IdNumbers.padded(number % 100, 2);
  }
}
