package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The tracks for a programme of a given size. */
final class Tracks {
  /** The size the tables are written for. */
  private static final int BASE = 1250;

  private final int people;

  Tracks(int people) {
    this.people = people;
  }

  /** A number of the tables at this programme's size, half up. */
  int scaled(int number) {
    return Math.toIntExact((2L * number * people + BASE) / (2L * BASE));
  }

  List<Track> all(List<Round> rounds) {
    List<Track> tracks = new ArrayList<>();
    for (DataFile.Line line : DataFile.table("tracks.csv")) {
      int size = scaled(line.number("people"));
      Map<String, Track.Attempt> attempts = Track.attempts(line, rounds);
      tracks.add(
          new Track(
              line.text("track"),
              size,
              attempts,
              ages(line.text("ages")),
              scaled(line.number("exits")),
              scaled(line.number("growth")),
              violations(line.text("track"), size)));
    }
    return tracks;
  }

  private static Weighted<int[]> ages(String profile) {
    Weighted<int[]> ages = new Weighted<>();
    for (DataFile.Line line : DataFile.table("ages.csv")) {
      if (line.text("ages").equals(profile)) {
        ages.add(new int[] {line.number("from"), line.number("to")}, line.number("per_mille"));
      }
    }
    return ages;
  }

  /** Every rule is broken at least once, as long as most members stay sound. */
  private List<String> violations(String track, int size) {
    List<String> violations = new ArrayList<>();
    for (DataFile.Line line : DataFile.table("violations.csv")) {
      if (line.text("track").equals(track)) {
        int times = Math.max(1, scaled(line.number("times")));
        violations.addAll(Collections.nCopies(times, line.text("rule")));
      }
    }
    return List.copyOf(violations.subList(0, Math.min(violations.size(), size / 4)));
  }
}
