package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a member: yearly assessments, trainings, moves and exits. */
final class Care {
  private static final List<Integer> ASSESSED_YEARS = List.of(2021, 2022, 2023, 2024);
  private static final int SLOW_YEAR = 2024;
  private static final String SLOW_DESK = "320723";

  private record Activity(String name, String kind, LocalDate startsOn, int halfDays, int chance) {}

  private final Forms forms;
  private final List<Activity> activities = new ArrayList<>();
  private final Weighted<String> grades =
      new Weighted<String>().add("excellent", 22).add("good", 38).add("pass", 33).add("basic", 7);

  Care(Forms forms) {
    this.forms = forms;
    for (DataFile.Line line : DataFile.table("activities.csv")) {
      activities.add(
          new Activity(
              line.text("activity"),
              line.text("kind"),
              LocalDate.parse(line.text("starts_on")),
              line.number("half_days"),
              line.number("per_mille")));
    }
  }

  void tell(Member member, Outbox outbox) {
    assessments(member, outbox);
    trainings(member, outbox);
    member.move().ifPresent(move -> outbox.put(transfer(member, move)));
    member.exit().ifPresent(exit -> outbox.put(exit(member, exit)));
  }

  private void assessments(Member member, Outbox outbox) {
    for (int year : ASSESSED_YEARS) {
      LocalDate yearEnd = LocalDate.of(year, 12, 31);
      if (member.isMemberOn(yearEnd) && !isForgotten(member, year)) {
        outbox.put(assessment(member, year, yearEnd));
      }
    }
    if (member.breaks("A34-assessed-after-exit")) {
      outbox.put(
          assessment(member, 2025, LocalDate.of(2025, 2, 1))
              .set("kind", "final")
              .set("assessed_on", LocalDate.of(2025, 6, 12))
              .plant("kind", "A34-assessed-after-exit"));
    }
  }

  private static boolean isForgotten(Member member, int year) {
    if (!member.violation().isEmpty() || !member.failedYears().isEmpty()) {
      return false;
    }
    boolean isSlow = year == SLOW_YEAR && member.recommender().code().equals(SLOW_DESK);
    return member.dice().perMille(isSlow ? 300 : year == SLOW_YEAR ? 22 : 5);
  }

  private Entry assessment(Member member, int year, LocalDate yearEnd) {
    Dice dice = member.dice();
    boolean failed = member.failedYears().contains(year);
    Entry entry =
        forms
            .blank("assessments", year)
            .set("id_number", member.person().idNumber())
            .set("kind", "annual")
            .set("year", year)
            .set("grade", failed ? "fail" : grades.pick(dice))
            .set("assessor", member.recommenderOn(yearEnd).zh());
    if (!dice.perMille(40)) {
      entry.set("assessed_on", dice.day(yearEnd.plusDays(12), yearEnd.plusDays(78)));
    }
    // The case is the second of two years: it is what makes the exit due.
    boolean isSecond = failed && member.failedYears().contains(year - 1);
    return member.breaks("A34-two-fails") && isSecond
        ? entry.plant("grade", "A34-two-fails")
        : entry;
  }

  private void trainings(Member member, Outbox outbox) {
    for (Activity activity : activities) {
      if (member.isMemberOn(activity.startsOn()) && member.dice().perMille(activity.chance())) {
        outbox.put(
            forms
                .blank("trainings", activity.startsOn().getYear())
                .set("id_number", member.person().idNumber())
                .set("activity", activity.name())
                .set("kind", activity.kind())
                .set("starts_on", activity.startsOn())
                .set("days", days(activity.halfDays())));
      }
    }
  }

  private static String days(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }

  private Entry transfer(Member member, Member.Move move) {
    return forms
        .blank("transfers", move.on().getYear())
        .set("id_number", member.person().idNumber())
        .set("effective_on", move.on())
        .set("unit_name", move.unit())
        .set("recommender", move.recommender().code());
  }

  private Entry exit(Member member, Member.Exit exit) {
    Entry entry =
        forms
            .blank("exits", exit.on().getYear())
            .set("id_number", member.person().idNumber())
            .set("ground", exit.ground())
            .set("effective_on", exit.on());
    return member.breaks("A34-paid-after-exit") && member.dice().perMille(500)
        ? entry.set("recovered", 500)
        : entry;
  }
}
