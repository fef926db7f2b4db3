package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is only known once everybody has been told of: plans, places, budgets, decisions. */
final class Ledger {
  private static final int LEVEL_BY_PLACES = 3;
  private static final String OVERDRAWN_DESK = "320706";

  private record Line(int year, String payer, String purpose) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return year + "/" + payer + "/" + purpose;
    }
  }

  private final Forms forms;
  private final Map<Line, Long> paid = new TreeMap<>();
  private final Map<String, Map<String, Integer>> confirmed = new TreeMap<>();
  private final Map<String, String> toDecide = new TreeMap<>();

  Ledger(Forms forms) {
    this.forms = forms;
  }

  void paid(int year, String payer, String purpose, long yuan) {
    paid.merge(new Line(year, payer, purpose), yuan, Long::sum);
  }

  void confirmed(Member member) {
    for (Member.Confirmation confirmation : member.confirmations()) {
      if (confirmation.level() == LEVEL_BY_PLACES) {
        confirmed
            .computeIfAbsent(confirmation.round(), round -> new TreeMap<>())
            .merge(member.recommender().code(), 1, Integer::sum);
      }
    }
  }

  /** The office has decided on a finding about this grant, for the first few of a kind. */
  void toDecide(String rule, String grantId) {
    if (toDecide.size() < 4) {
      toDecide.put(grantId, rule);
    }
  }

  void tell(List<Round> rounds, Tracks tracks, Dice dice, Outbox outbox) {
    for (Round round : rounds) {
      outbox.put(round(round, tracks));
      Map<String, Integer> desks = confirmed.getOrDefault(round.code(), Map.of());
      desks.forEach((desk, people) -> outbox.put(places(round, desk, people, dice)));
    }
    paid.forEach((line, yuan) -> outbox.put(budget(line, yuan, dice)));
    toDecide.forEach((grantId, rule) -> outbox.put(decision(rule, grantId)));
  }

  private Entry round(Round round, Tracks tracks) {
    Entry entry =
        forms
            .blank("rounds", round.year())
            .set("round", round.code())
            .set("kind", round.kind())
            .set("reference_date", round.referenceDate());
    for (int level = 1; level <= round.planned().size(); level++) {
      entry.set("planned_level_" + level, tracks.scaled(round.planned().get(level - 1)));
    }
    return entry;
  }

  private Entry places(Round round, String desk, int people, Dice dice) {
    Entry entry =
        forms
            .blank("allocations", round.year())
            .set("round", round.code())
            .set("recommender", desk)
            .set("level", LEVEL_BY_PLACES);
    if (desk.equals(OVERDRAWN_DESK) && round.kind().equals("regular") && people > 2) {
      return entry.set("places", people - 2L).plant("places", "A21-places");
    }
    return entry.set("places", people + Math.max(0, dice.below(5) - 2));
  }

  private Entry budget(Line line, long yuan, Dice dice) {
    // Half of 2025 is still to come; one year in ten the money ran out.
    int perCent = line.year() == 2025 ? dice.between(180, 240) : dice.between(98, 125);
    long tenThousands = (yuan * perCent / 100 + 9_999) / 10_000;
    return forms
        .blank("budgets", line.year())
        .set("year", line.year())
        .set("payer", line.payer())
        .set("line", line.purpose())
        .set("amount", tenThousands * 10_000);
  }

  private Entry decision(String rule, String grantId) {
    boolean isRange = rule.equals("A25-range");
    return forms
        .blank("decisions", 2025)
        .set("rule", rule)
        .set("subject", grantId)
        .set("decision", isRange ? "accepted" : "resolved")
        .set("decided_on", LocalDate.of(2025, 3, 21))
        .set("decided_by", "市人才办")
        .set("note", isRange ? "经领导小组专题研究同意" : "已收回重复资助");
  }
}
