package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Education, degree, title and standing that go together and with the level. */
record Credentials(
    String education, String degree, String title, String titleRank, String standing) {

  /** The same person without what Art. 7 asks for. */
  Credentials unqualified() {
    return new Credentials("college", "none", "", "none", standing);
  }

  Credentials withStanding(String other) {
    return new Credentials(education, degree, title, titleRank, other);
  }

  /** Where they are drawn from. */
  static final class Source {
    private static final List<String> EDUCATION =
        List.of("doctorate", "postgraduate", "bachelor", "college", "other");
    private static final List<String> RANKS =
        List.of("full_senior", "associate_senior", "intermediate", "junior", "none");
    private static final List<String> STANDINGS =
        List.of(
            "national_advanced",
            "provincial_leading",
            "provincial_advanced",
            "city_leading",
            "city_advanced",
            "blank");

    private record RankBand(int level, int upToAge, Weighted<String> ranks) {}

    private final Map<Integer, Weighted<String>> education = byLevel("education.csv", EDUCATION);
    private final Map<Integer, Weighted<String>> standings = byLevel("standings.csv", STANDINGS);
    private final List<RankBand> bands = new ArrayList<>();
    private final Map<String, DataFile.Line> titles = new HashMap<>();

    Source() {
      for (DataFile.Line line : DataFile.table("ranks.csv")) {
        bands.add(
            new RankBand(
                line.number("level"), line.number("up_to_age"), Weighted.ofColumns(line, RANKS)));
      }
      DataFile.table("titles.csv").forEach(line -> titles.put(line.text("series"), line));
    }

    private static Map<Integer, Weighted<String>> byLevel(String file, List<String> columns) {
      Map<Integer, Weighted<String>> byLevel = new HashMap<>();
      for (DataFile.Line line : DataFile.table(file)) {
        byLevel.put(line.number("level"), Weighted.ofColumns(line, columns));
      }
      return byLevel;
    }

    Credentials draw(int level, int age, String series, Dice dice) {
      String learnt = Objects.requireNonNull(education.get(level)).pick(dice);
      String rank = rank(level, age, dice);
      // What is missing for the level is made up by the title, as it is in life.
      if (!isEnough(level, learnt, rank)) {
        rank = RANKS.get(level - 1);
      }
      String standing = Objects.requireNonNull(standings.get(level)).pick(dice);
      return new Credentials(
          learnt,
          degree(learnt, dice),
          rank.equals("none") ? "" : dice.pick(titlesOf(series).list(rank)),
          rank,
          standing.equals("blank") ? "" : standing);
    }

    private String rank(int level, int age, Dice dice) {
      return bands.stream()
          .filter(band -> band.level() == level && age <= band.upToAge())
          .findFirst()
          .orElseThrow()
          .ranks()
          .pick(dice);
    }

    private static boolean isEnough(int level, String learnt, String rank) {
      return EDUCATION.indexOf(learnt) < level || RANKS.indexOf(rank) < level;
    }

    private static String degree(String learnt, Dice dice) {
      return switch (learnt) {
        case "doctorate" -> "doctor";
        case "postgraduate" -> "master";
        case "bachelor" -> dice.perMille(90) ? "master" : dice.perMille(100) ? "none" : "bachelor";
        default -> "none";
      };
    }

    private DataFile.Line titlesOf(String series) {
      return Objects.requireNonNull(titles.get(series), series);
    }
  }
}
