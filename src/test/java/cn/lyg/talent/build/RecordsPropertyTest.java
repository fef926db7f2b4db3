package cn.lyg.talent.build;

import static cn.lyg.talent.build.Office.ROUNDS;
import static cn.lyg.talent.build.Office.round;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.ingest.IngestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.Row;

/**
 * Whatever is filed, in whatever order, however often: the states follow from the batches alone.
 */
class RecordsPropertyTest {
  private static final int DAYS = 4;
  private static final int KEYS = 12;

  /** One filed row: a round under a key, in some wording, or its withdrawal. */
  private record Filed(int day, String key, String wording) {
    boolean isValid() {
      return !wording.equals("withdrawn");
    }

    String row() {
      return isValid() ? round(key, wording, "") : round(key, "", "作废");
    }
  }

  @Property(tries = 3)
  void statesFollowFromTheBatchesAlone(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Filed> filed = file(random);
    Path target = Path.of(System.getProperty("talent.home", "."), "target");
    Path temp = Files.createTempDirectory(Files.createDirectories(target), "records");
    Office office = new Office(temp);
    List<Integer> days = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      days.add(day);
    }
    Collections.shuffle(days, random);
    for (int day : days) {
      load(office, day, day, filed);
    }
    // some files once more, much later
    IngestSummary repeated = load(office, DAYS + 5, days.get(0), filed);

    List<Row> states = office.states(99, "rounds");

    assertThat(repeated.batch()).isEmpty();
    assertThat(states).hasSize(filed.size());
    assertThat(states)
        .extracting(row -> row.<String>getAs("record_state"))
        .isSubsetOf("accepted", "unchanged", "rejected");
    assertThat(
            states.stream()
                .filter(row -> row.<Boolean>getAs("is_in_force"))
                .collect(
                    Collectors.toMap(
                        row -> row.<String>getAs("round"),
                        row -> String.valueOf(row.<Long>getAs("planned_level_1")))))
        .as("seed %d", seed)
        .isEqualTo(held(filed));
  }

  private static List<Filed> file(Random random) {
    List<String> wordings = List.of("10", "10", "20", "withdrawn");
    List<Filed> filed = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      for (int key = 0; key < KEYS; key++) {
        int rows = random.nextInt(4) - 1;
        for (int row = 0; row < rows; row++) {
          String wording = wordings.get(random.nextInt(wordings.size()));
          filed.add(new Filed(day, "R" + key, wording));
        }
      }
      filed.add(new Filed(day, "day " + day, "10"));
    }
    return filed;
  }

  private static IngestSummary load(Office office, int at, int day, List<Filed> filed) {
    String[] rows =
        filed.stream().filter(row -> row.day() == day).map(Filed::row).toArray(String[]::new);
    return office.load(at, Map.of("rounds_" + day + ".csv", Office.text(ROUNDS, rows)));
  }

  /** What is held in the end, told the plain way: day by day, key by key. */
  private static Map<String, String> held(List<Filed> filed) {
    Map<String, String> held = new TreeMap<>();
    Map<String, List<Filed>> byKey =
        filed.stream()
            .collect(Collectors.groupingBy(Filed::key, TreeMap::new, Collectors.toList()));
    byKey.forEach(
        (key, rows) -> {
          for (int day = 1; day <= DAYS; day++) {
            int today = day;
            List<String> wordings =
                rows.stream()
                    .filter(row -> row.day() == today)
                    .map(Filed::wording)
                    .distinct()
                    .toList();
            if (wordings.equals(List.of("withdrawn"))) {
              held.remove(key);
            } else if (wordings.size() == 1) {
              held.put(key, wordings.get(0));
            }
          }
        });
    return held;
  }
}
