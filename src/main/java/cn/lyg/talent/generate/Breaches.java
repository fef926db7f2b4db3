package cn.lyg.talent.generate;

import java.time.LocalDate;

/** Rules of selection broken on purpose, each in one or two cells. */
final class Breaches {
  private Breaches() {}

  static void ofApplication(Entry entry, Member member, Round round, Casting casting) {
    switch (member.violation()) {
      case "A07-age" -> entry.set("special_plan", "none").plant("birth_date", "A07-age");
      case "A07-age-exceptional" -> entry.set("exceptional", true).plant("birth_date", "A07-age");
      case "A07-age-grassroots" ->
          entry.set("special_plan", "grassroots").plant("birth_date", "A07-age");
      case "A07-qualification" ->
          entry.set("special_plan", "none").plant("education", "A07-qualification");
      case "A09-ethics" -> entry.set("ethics_veto", true).plant("ethics_veto", "A09-ethics");
      case "A14-standing" -> entry.plant("standing", "A14-standing");
      case "A19-prior-result" ->
          earlier(entry, 3, 1, "abandoned", "prior_result", "A19-prior-result");
      case "A21-lower-level" -> earlier(entry, 2, 1, "passed", "prior_level", "A21-lower-level");
      case "A21-third-period" ->
          earlier(entry, 3, 2, "passed", "prior_periods", "A21-third-period");
      case "A23-no-notice" ->
          entry.set("publicised_on", "").plant("publicised_on", "A23-no-notice");
      case "A23-early" -> early(entry);
      case "D-two-names" -> twoNames(entry, member, round, casting);
      default -> {}
    }
  }

  private static void earlier(
      Entry entry, int level, int periods, String result, String column, String rule) {
    entry
        .set("prior_level", level)
        .set("prior_periods", periods)
        .set("prior_result", result)
        .plant(column, rule);
  }

  private static void early(Entry entry) {
    LocalDate notice = LocalDate.parse(entry.get("confirmed_on")).plusDays(5);
    entry.set("publicised_on", notice).plant("confirmed_on", "A23-no-notice");
  }

  private static void twoNames(Entry entry, Member member, Round round, Casting casting) {
    if (round.code().equals(member.track().lastRound())) {
      entry.set("name", casting.mistyped(member)).plant("name", "D-two-names");
    }
  }
}
