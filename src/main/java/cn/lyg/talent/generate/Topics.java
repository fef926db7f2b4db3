package cn.lyg.talent.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What members work on, by sector. */
final class Topics {
  private final Map<String, List<String>> subjects = new HashMap<>();
  private final List<String> patterns = DataFile.lines("patterns.txt");

  Topics() {
    DataFile.table("projects.csv")
        .forEach(line -> subjects.put(line.text("sector"), line.list("subjects")));
  }

  String subject(String sector, Dice dice) {
    return dice.pick(subjects.getOrDefault(sector, List.of("应用技术")));
  }

  String project(String sector, Dice dice) {
    return dice.pick(patterns).replace("{s}", subject(sector, dice));
  }
}
