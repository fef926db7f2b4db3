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
import java.util.function.IntPredicate;
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
  private static final int LATE = 90;

  /** One filed row: a round under a key, in some wording, or its withdrawal. */
  private record Filed(int day, String key, String wording) {
    boolean isValid() {
      return !wording.equals("withdrawn");
    }

    String row() {
      return isValid() ? round(key, wording, "") : round(key, "", "作废");
    }
  }

  @Property(tries = 2)
  void statesFollowFromTheBatchesAlone(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Filed> filed = file(random);
    Office office = office();
    List<Integer> days = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      days.add(day);
    }
    Collections.shuffle(days, random);
    Map<Integer, String> batches = new TreeMap<>();
    for (int day : days) {
      batches.put(day, load(office, day, day, filed).batch().orElseThrow().batchId());
    }
    // some files once more, much later
    IngestSummary repeated = load(office, DAYS + 5, days.get(0), filed);
    assertThat(repeated.batch()).isEmpty();

    List<Row> states = office.states(LATE, "rounds");

    assertThat(states).hasSize(filed.size());
    assertThat(states)
        .extracting(row -> row.<String>getAs("record_state"))
        .isSubsetOf("accepted", "unchanged", "rejected");
    assertThat(inForce(states)).as("seed %d", seed).isEqualTo(held(filed, day -> true));
    int known = 1 + random.nextInt(DAYS);
    assertThat(inForce(office.states(known, "rounds")))
        .as("as known on day %d, seed %d", known, seed)
        .isEqualTo(held(filed, day -> day <= known));

    int undone = days.get(0);
    office.undo(batches.getOrDefault(undone, ""), LATE + 1);

    assertThat(office.states(LATE, "rounds")).as("seed %d", seed).isEqualTo(states);
    assertThat(inForce(office.states(LATE + 2, "rounds")))
        .as("without day %d, seed %d", undone, seed)
        .isEqualTo(held(filed, day -> day != undone));
  }

  @Property(tries = 2)
  void theOrderInWhichFilesArriveDoesNotMatter(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> files = new TreeMap<>();
    files.put("rounds.csv", Office.text(ROUNDS, round("2021", "10", "")));
    for (int person = 0; person < 6; person += 2) {
      files.put(
          "applications_%d.csv".formatted(person),
          Office.text(
              Office.APPLICATIONS, Office.application(person), Office.application(person + 1)));
    }
    for (String file : List.of("A", "B", "C")) {
      // of eight people two never apply
      String[] grants =
          random
              .ints(3, 0, 8)
              .distinct()
              .mapToObj(person -> Office.grant(file + person, person, 100))
              .toArray(String[]::new);
      files.put("grants_%s.csv".formatted(file), Office.text(Office.GRANTS, grants));
    }
    Office atOnce = office();
    atOnce.load(1, files);
    Office oneByOne = office();
    List<String> names = new ArrayList<>(files.keySet());
    Collections.shuffle(names, random);
    for (int day = 1; day <= names.size(); day++) {
      String name = names.get(day - 1);
      oneByOne.load(day, Map.of(name, files.getOrDefault(name, "")));
    }

    for (String set : List.of("rounds", "applications", "grants")) {
      assertThat(states(oneByOne, set)).as("%s, seed %d", set, seed).isEqualTo(states(atOnce, set));
    }
  }

  private static Office office() throws IOException {
    Path target = Path.of(System.getProperty("talent.home", "."), "target");
    return new Office(Files.createTempDirectory(Files.createDirectories(target), "records"));
  }

  /** File, row and state of each row; no two lakes have one key for a person. */
  private static List<String> states(Office office, String set) {
    return office.states(LATE, set, "rounds", "applications").stream()
        .map(
            row ->
                "%s:%s %s"
                    .formatted(
                        row.<String>getAs("file"),
                        row.<Long>getAs("row_number"),
                        row.<String>getAs("record_state")))
        .sorted()
        .toList();
  }

  private static Map<String, String> inForce(List<Row> states) {
    return states.stream()
        .filter(row -> row.<Boolean>getAs("is_in_force"))
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs("round"),
                row -> String.valueOf(row.<Long>getAs("planned_level_1"))));
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

  /**
   * What is held in the end, told the plain way: day by day, key by key, of the days that count.
   */
  private static Map<String, String> held(List<Filed> filed, IntPredicate counts) {
    Map<String, String> held = new TreeMap<>();
    Map<String, List<Filed>> byKey =
        filed.stream()
            .filter(row -> counts.test(row.day()))
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
