package cn.lyg.talent.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One way through the rounds, how many take it, and how many of them leave or grow. */
record Track(
    String name,
    int people,
    Map<String, Attempt> attempts,
    Weighted<int[]> ages,
    int exits,
    int growth,
    List<String> violations) {

  /** What came of one application; level 0 where nobody was selected. */
  record Attempt(int levelApplied, String outcome, int levelSelected) {

    boolean isSelected() {
      return levelSelected > 0;
    }

    /** The level that Art. 7 and the others are held against. */
    int levelJudged() {
      return isSelected() ? levelSelected : levelApplied;
    }
  }

  /** The attempt that counts: the last. */
  Attempt lastAttempt() {
    Attempt last = new Attempt(3, "pending", 0);
    for (Attempt attempt : attempts.values()) {
      last = attempt;
    }
    return last;
  }

  String lastRound() {
    String last = "";
    for (String round : attempts.keySet()) {
      last = round;
    }
    return last;
  }

  static Map<String, Attempt> attempts(DataFile.Line line, List<Round> rounds) {
    Map<String, Attempt> attempts = new LinkedHashMap<>();
    for (Round round : rounds) {
      String applied = line.text("applied_" + round.code());
      if (!applied.equals("-")) {
        String level = line.text("level_" + round.code());
        attempts.put(
            round.code(),
            new Attempt(
                Integer.parseInt(applied),
                line.text("outcome_" + round.code()),
                level.equals("-") ? 0 : Integer.parseInt(level)));
      }
    }
    return attempts;
  }
}
