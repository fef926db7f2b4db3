package cn.lyg.talent.generate;

import java.util.List;

/** Applications of people of whom nothing else is known, to be spoilt without harm to others. */
final class Applicants {
  private static final Track.Attempt REJECTED = new Track.Attempt(3, "rejected", 0);

  private final List<Round> rounds;
  private final Casting casting;
  private final Selection selection;
  private final Track track;
  private final Dice dice;
  private int made;

  Applicants(List<Round> rounds, Casting casting, Selection selection, Track track, Dice dice) {
    this.rounds = rounds;
    this.casting = casting;
    this.selection = selection;
    this.track = track;
    this.dice = dice;
  }

  /** A sound application, one round after the other. */
  Entry next(boolean inCsv) {
    Round round = rounds.get(made++ % rounds.size());
    Member stranger;
    do {
      stranger = casting.stranger(track, dice);
      // Only a CSV row can have a cell too many; only a card number can be spoilt in all ways.
    } while ((inCsv && stranger.recommender().usesWorkbooks()) || !stranger.person().isResident());
    return selection.entry(stranger, round, REJECTED, selection.credentials(stranger));
  }
}
