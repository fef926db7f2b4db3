package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Research grants and their two instalments (Art. 25). */
final class Grants {
  private static final int WITH_HUAGUOSHAN = 25;

  private record Terms(int chance, Weighted<String> amounts) {}

  /** An approved grant and where its money comes from. */
  private record Grant(String id, Member member, LocalDate approvedOn, int amount, String payer) {}

  private final Forms forms;
  private final Ledger ledger;
  private final Topics topics;
  private final Map<Integer, Terms> terms = new HashMap<>();
  private final Map<Integer, Integer> approved = new HashMap<>();
  private final Weighted<Integer> firstYears =
      new Weighted<Integer>().add(2022, 40).add(2023, 35).add(2024, 20).add(2025, 5);
  private final Weighted<Integer> laterYears = new Weighted<Integer>().add(2024, 80).add(2025, 20);

  Grants(Forms forms, Ledger ledger, Topics topics) {
    this.forms = forms;
    this.ledger = ledger;
    this.topics = topics;
    for (DataFile.Line line : DataFile.table("grants.csv")) {
      terms.put(
          line.number("level"),
          new Terms(line.number("per_mille"), Weighted.parse(line.list("yuan"))));
    }
  }

  void tell(Member member, Outbox outbox) {
    boolean hasHuaguoshan =
        member.breaks("A25-huaguoshan")
            || (member.violation().isEmpty() && member.dice().perMille(WITH_HUAGUOSHAN));
    if (hasHuaguoshan) {
      outbox.put(huaguoshan(member));
    }
    boolean isBreach = member.violation().startsWith("A25");
    Terms level = Objects.requireNonNull(terms.get(member.level()));
    if (!isBreach && (hasHuaguoshan || !member.dice().perMille(level.chance()))) {
      return;
    }
    LocalDate day = approvalDay(member);
    if (member.isMemberOn(day) || member.breaks("A25-payee")) {
      grant(member, day, outbox);
    }
    if (member.breaks("A25-once")) {
      grant(member, LocalDate.of(2024, 6, 18), outbox);
    }
  }

  private LocalDate approvalDay(Member member) {
    if (member.violation().startsWith("A25")) {
      return LocalDate.of(member.breaks("A25-payee") ? 2023 : 2022, 6, 20);
    }
    Weighted<Integer> years = member.firstConfirmed().getYear() > 2021 ? laterYears : firstYears;
    int year = years.pick(member.dice());
    return LocalDate.of(year, year == 2025 ? 5 : 6, 12).plusDays(member.dice().below(3) * 6L);
  }

  private void grant(Member member, LocalDate day, Outbox outbox) {
    int level = Math.max(member.levelOn(day), 1);
    int amount =
        Integer.parseInt(Objects.requireNonNull(terms.get(level)).amounts().pick(member.dice()));
    if (member.breaks("A25-range")) {
      amount = level == 3 ? 20_000 : 180_000;
    }
    int number = approved.merge(day.getYear(), 1, Integer::sum);
    Grant grant =
        new Grant(
            "KY" + day.getYear() + "-" + IdNumbers.padded(number, 5),
            member,
            day,
            amount,
            member.recommenderOn(day).payer());
    outbox.put(entry(grant));
    instalments(grant, outbox);
  }

  private Entry entry(Grant grant) {
    Member member = grant.member();
    Entry entry =
        forms
            .blank("grants", grant.approvedOn().getYear())
            .set("grant_id", grant.id())
            .set("id_number", member.person().idNumber())
            .set("project_name", topics.project(member.post().sector(), member.dice()))
            .set("approved_on", grant.approvedOn())
            .set("amount", grant.amount())
            .set("payer", grant.payer());
    boolean isLater = grant.approvedOn().getYear() == 2024;
    switch (member.violation()) {
      case "A25-range" -> entry.plant("amount", "A25-range");
      case "A25-huaguoshan", "A25-payee" -> entry.plant("id_number", member.violation());
      case "A25-once" -> entry.plants().addAll(isLater ? List.of(once()) : List.of());
      default -> {}
    }
    if (member.breaks("A25-range") || (member.breaks("A25-once") && isLater)) {
      ledger.toDecide(member.violation(), grant.id());
    }
    return entry;
  }

  private static Entry.Plant once() {
    return new Entry.Plant("id_number", "A25-once");
  }

  /** Half in the autumn of approval, half in the year after; the later, the oftener it is owed. */
  private void instalments(Grant grant, Outbox outbox) {
    Dice dice = grant.member().dice();
    Member member = grant.member();
    int year = grant.approvedOn().getYear();
    int half = grant.amount() / 2;
    boolean isCertain = !member.violation().isEmpty();
    if (!isCertain && dice.perMille(year == 2025 ? 800 : 25)) {
      return;
    }
    pay(grant, 1, firstPayday(grant), half, outbox);
    LocalDate second = LocalDate.of(year + 1, 3, 15).plusDays(dice.below(230));
    if (member.breaks("A25-instalments-late")) {
      second = LocalDate.of(year + 2, 4, 22);
    }
    if (isCertain || !dice.perMille(year == 2023 ? 90 : 40)) {
      boolean isOver = member.breaks("A25-instalments-over");
      pay(grant, 2, second, isOver ? half + 10_000 : half, outbox);
    }
    if (member.breaks("A25-instalments-third")) {
      pay(grant, 3, second.plusWeeks(3), 10_000, outbox);
    }
  }

  private static LocalDate firstPayday(Grant grant) {
    int year = grant.approvedOn().getYear();
    return year == 2025
        ? grant.approvedOn().plusDays(25)
        : LocalDate.of(year, 9, 10).plusDays(grant.member().dice().below(80));
  }

  private void pay(Grant grant, int instalment, LocalDate day, int amount, Outbox outbox) {
    if (day.isAfter(Fates.HORIZON) || (grant.member().isDisqualifiedBy(day) && !payee(grant))) {
      return;
    }
    Entry entry =
        forms
            .blank("disbursements", day.getYear())
            .set("grant_id", grant.id())
            .set("instalment", instalment)
            .set("paid_on", day)
            .set("amount", amount);
    String rule = grant.member().violation();
    boolean isLast = instalment == (rule.equals("A25-instalments-third") ? 3 : 2);
    if (rule.startsWith("A25-instalments") && isLast) {
      entry.plant("paid_on", "A25-instalments");
    }
    ledger.paid(day.getYear(), grant.payer(), "grant", amount);
    outbox.put(entry);
  }

  private static boolean payee(Grant grant) {
    return grant.member().breaks("A25-payee");
  }

  private Entry huaguoshan(Member member) {
    LocalDate from = LocalDate.of(member.dice().between(2021, 2023), 9, 1);
    return forms
        .blank("other_support", from.getYear())
        .set("id_number", member.person().idNumber())
        .set("scheme", "huaguoshan")
        .set("starts_on", from)
        .set("ends_on", from.plusYears(3).minusDays(1))
        .set("amount", member.dice().between(3, 20) * 100_000L);
  }
}
