package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;

/** Yearly subsidies and other support (Art. 26). */
final class Funding {
  private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024);
  private static final List<Integer> RATES = List.of(0, 3000, 2000, 1000);
  private static final int LATE_YEAR = 2024;
  private static final String LATE_DESK = "320724";

  private final Forms forms;
  private final Ledger ledger;

  Funding(Forms forms, Ledger ledger) {
    this.forms = forms;
    this.ledger = ledger;
  }

  void tell(Member member, Outbox outbox) {
    YEARS.forEach(year -> subsidy(member, year, outbox));
    member.allowance().ifPresent(allowance -> outbox.put(allowance(member, allowance)));
  }

  private void subsidy(Member member, int year, Outbox outbox) {
    LocalDate paidOn = payday(year, member.dice());
    if (member.lastMemberDay(year).isEmpty() || !isPaid(member, year, paidOn)) {
      return;
    }
    LocalDate yearEnd = LocalDate.of(year, 12, 31);
    Recommender desk = member.recommenderOn(yearEnd);
    int amount = RATES.get(member.levelOn(yearEnd));
    Entry entry =
        forms
            .blank("subsidies", year)
            .set("id_number", member.person().idNumber())
            .set("year", year)
            .set("paid_on", paidOn)
            .set("payer", desk.payer())
            .set("amount", amount);
    breach(entry, member, year, amount);
    ledger.paid(paidOn.getYear(), desk.payer(), "subsidy", amount);
    outbox.put(entry);
  }

  /** In December, but for the first year and for 2024, when the money came in January. */
  private static LocalDate payday(int year, Dice dice) {
    LocalDate first =
        year == 2021 || year == LATE_YEAR
            ? LocalDate.of(year + 1, 1, 8)
            : LocalDate.of(year, 12, 4);
    return first.plusDays(dice.below(3) * 7L);
  }

  private static boolean isPaid(Member member, int year, LocalDate paidOn) {
    if (!member.violation().isEmpty()) {
      return isPaidAnyway(member, year) || isDue(member, year, paidOn);
    }
    boolean isLate = year == LATE_YEAR && member.recommender().code().equals(LATE_DESK);
    return isDue(member, year, paidOn) && !member.dice().perMille(isLate ? 600 : 10);
  }

  private static boolean isDue(Member member, int year, LocalDate paidOn) {
    return !member.allowance().map(allowance -> allowance.overlaps(year)).orElse(false)
        && !member.failedYears().contains(year - 1)
        && !member.isDisqualifiedBy(paidOn);
  }

  private static boolean isPaidAnyway(Member member, int year) {
    return year == 2023
        && (member.breaks("A26-allowance")
            || member.breaks("A31-suspended")
            || member.breaks("A34-paid-after-exit"));
  }

  private static void breach(Entry entry, Member member, int year, int amount) {
    if (isPaidAnyway(member, year)) {
      entry.plant("paid_on", member.violation());
    }
    if (year == 2023 && member.breaks("A26-rate")) {
      entry.set("amount", amount + 500L).plant("amount", "A26-rate");
    }
  }

  private Entry allowance(Member member, Member.Allowance allowance) {
    int months = 12 * (allowance.to().getYear() - allowance.from().getYear());
    return forms
        .blank("other_support", allowance.from().getYear())
        .set("id_number", member.person().idNumber())
        .set("scheme", "living_allowance")
        .set("starts_on", allowance.from())
        .set("ends_on", allowance.to())
        .set("amount", months * (member.level() == 1 ? 5000L : 1500L));
  }
}
