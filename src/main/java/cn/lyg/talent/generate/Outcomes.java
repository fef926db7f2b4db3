package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What members grew into (Art. 3, 27) and what they were commended for (Art. 29). */
final class Outcomes {
  private static final int HELD_BEFORE = 25;
  private static final int BELOW_THE_RANK = 45;
  private static final int HONOURED = 9;
  private static final int COMMENDED_UNITS = 8;
  private static final LocalDate COMMENDED_ON = LocalDate.of(2025, 6, 20);

  private record Role(
      int level, String unitKind, String code, Weighted<String> ranks, int weight) {}

  private final Forms forms;
  private final Topics topics;
  private final List<Role> roles = new ArrayList<>();
  private final Set<String> units = new LinkedHashSet<>();

  Outcomes(Forms forms, Topics topics) {
    this.forms = forms;
    this.topics = topics;
    for (DataFile.Line line : DataFile.table("roles.csv")) {
      roles.add(
          new Role(
              line.number("level"),
              line.text("unit_kind"),
              line.text("role"),
              Weighted.parse(line.list("ranks")),
              line.number("weight")));
    }
  }

  void tell(Member member, Outbox outbox) {
    Dice dice = member.dice();
    LocalDate confirmed = member.firstConfirmed();
    if (member.grows()) {
      outbox.put(attained(member, dice.day(confirmed.plusDays(60), Fates.HORIZON)));
      commend(member, outbox);
    } else if (dice.perMille(HELD_BEFORE)) {
      outbox.put(attained(member, confirmed.minusDays(dice.between(90, 1500))));
    } else if (member.level() == 2 && dice.perMille(BELOW_THE_RANK)) {
      LocalDate day = dice.day(confirmed.plusDays(60), Fates.HORIZON);
      outbox.put(attained(member, day).set("rank", "municipal"));
    }
    honours(member, outbox);
  }

  private void honours(Member member, Outbox outbox) {
    Dice dice = member.dice();
    if (member.exit().map(exit -> exit.ground().equals("selected_333")).orElse(false)) {
      LocalDate day = member.exit().orElseThrow().on().minusDays(dice.between(5, 20));
      outbox.put(honour(member, "programme_333", "provincial", day));
    } else if (member.breaks("A34-333")) {
      outbox.put(
          honour(member, "programme_333", "provincial", LocalDate.of(2024, 12, 16))
              .plant("role", "A34-333"));
    } else if (dice.perMille(HONOURED)) {
      LocalDate day = LocalDate.of(dice.between(2022, 2024), dice.between(10, 12), 18);
      outbox.put(honour(member, "national_honour", "national", day));
    }
  }

  private Entry honour(Member member, String role, String rank, LocalDate day) {
    return achievement(member, role, rank, day).set("title", "");
  }

  private Entry attained(Member member, LocalDate day) {
    boolean isEnterprise = member.post().unitKind().equals("enterprise");
    Weighted<Role> fitting = new Weighted<>();
    for (Role role : roles) {
      boolean fits =
          role.unitKind().equals("any") || role.unitKind().equals("enterprise") == isEnterprise;
      if (role.level() == member.level() && fits) {
        fitting.add(role, role.weight());
      }
    }
    Role role = fitting.pick(member.dice());
    return achievement(member, role.code(), role.ranks().pick(member.dice()), day);
  }

  private Entry achievement(Member member, String role, String rank, LocalDate day) {
    return forms
        .blank("achievements", day.getYear())
        .set("id_number", member.person().idNumber())
        .set("role", role)
        .set("rank", rank)
        .set("attained_on", day)
        .set("title", topics.project(member.post().sector(), member.dice()));
  }

  private void commend(Member member, Outbox outbox) {
    if (units.size() < COMMENDED_UNITS && units.add(member.unit())) {
      outbox.put(commendation("unit", "第六期“521工程”培养工作先进单位").set("unit_name", member.unit()));
    }
    if (member.dice().perMille(120)) {
      outbox.put(
          commendation("person", "第六期“521工程”优秀培养对象").set("id_number", member.person().idNumber()));
    }
  }

  private Entry commendation(String recipient, String award) {
    return forms
        .blank("commendations", COMMENDED_ON.getYear())
        .set("recipient_kind", recipient)
        .set("award", award)
        .set("awarded_on", COMMENDED_ON);
  }
}
