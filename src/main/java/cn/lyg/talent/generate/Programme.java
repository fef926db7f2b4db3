package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the whole period, person by person; nobody is held in memory once told of. */
final class Programme {
  private static final int WITNESSES = 60;

  private final long seed;
  private final Tracks tracks;
  private final List<Round> rounds = Round.all();
  private final Forms forms = new Forms();
  private final Ledger ledger = new Ledger(forms);
  private final Topics topics = new Topics();
  private final Care care = new Care(forms);
  private final Funding funding = new Funding(forms, ledger);
  private final Grants grants = new Grants(forms, ledger, topics);
  private final Outcomes outcomes = new Outcomes(forms, topics);
  private final Casting casting;
  private final Selection selection;
  private final List<Member> witnesses = new ArrayList<>();

  Programme(int people, long seed, Map<String, Recommender> recommenders) {
    this.seed = seed;
    tracks = new Tracks(people);
    casting = new Casting(seed, people, rounds, recommenders);
    selection = new Selection(rounds, forms, casting);
  }

  void tell(Later outbox) {
    List<Track> all = tracks.all(rounds);
    for (Track track : all) {
      Deal deal = new Deal(seed, track);
      for (int which = 0; which < track.people(); which++) {
        tell(casting.cast(deal, which), outbox);
      }
    }
    ledger.tell(rounds, tracks, Dice.of(seed, "ledger"), outbox);
    Track strangers = all.get(all.size() - 1);
    Applicants applicants =
        new Applicants(rounds, casting, selection, strangers, Dice.of(seed, "faults"));
    new Faults(forms, applicants, witnesses, outbox).tell(Math.max(1, tracks.scaled(1)), outbox);
  }

  private void tell(Member member, Outbox outbox) {
    selection.tell(member, outbox);
    if (member.isSelected()) {
      ledger.confirmed(member);
      care.tell(member, outbox);
      funding.tell(member, outbox);
      grants.tell(member, outbox);
      outcomes.tell(member, outbox);
      witness(member);
    }
  }

  /** Members in whose name faulty rows are sent; nothing else is wrong with them. */
  private void witness(Member member) {
    boolean isPlain = member.violation().isEmpty() && member.exit().isEmpty();
    if (witnesses.size() < WITNESSES && isPlain && member.person().isResident()) {
      witnesses.add(member);
    }
  }
}
