package cn.lyg.talent.generate;

/**
 * The order in which a track's fates, ages and posts are dealt to its people: how many of each
 * there are is fixed, whom they hit is chance.
 */
final class Deal {
  private final Track track;
  private final int[] fates;
  private final int[] ages;
  private final int[] posts;

  Deal(long seed, Track track) {
    this.track = track;
    Dice dice = Dice.of(seed, track.name());
    fates = dice.shuffle(track.people());
    ages = dice.shuffle(track.people());
    posts = dice.shuffle(track.people());
  }

  Track track() {
    return track;
  }

  /** The rule this person breaks; "" for none. */
  String violation(int which) {
    return fates[which] < track.violations().size() ? track.violations().get(fates[which]) : "";
  }

  boolean leaves(int which) {
    int place = fates[which] - track.violations().size();
    return place >= 0 && place < track.exits();
  }

  boolean grows(int which) {
    int place = fates[which] - track.violations().size() - track.exits();
    return place >= 0 && place < track.growth();
  }

  int[] ageBand(int which) {
    return track.ages().at(ages[which], track.people());
  }

  Post post(int which, Weighted<Post> choices) {
    return choices.at(posts[which], track.people());
  }
}
