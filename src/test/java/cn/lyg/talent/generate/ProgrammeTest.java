package cn.lyg.talent.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of the programme at its natural size look like. */
class ProgrammeTest {
  @TempDir static Path folder;
  private static final Map<String, List<DataFile.Line>> SETS = new HashMap<>();

  /** All sound rows, by record set. */
  @BeforeAll
  static void generate() {
    GeneratedFiles files = Generator.write(folder, 1250, 1, Format.CSV);
    Set<String> spoilt = new HashSet<>();
    for (PlantedFault fault : files.planted()) {
      if (!fault.reason().matches("[AD][0-9]*-.*")) {
        spoilt.add(fault.file() + ":" + fault.row());
      }
    }
    for (ReadBack.Table table : ReadBack.tables(folder)) {
      if (table.file().startsWith("records/")) {
        String set = table.file().split("/", -1)[1];
        List<String> header = table.header();
        table
            .rows()
            .forEach(
                (number, row) -> {
                  if (number > 1 && !spoilt.contains(table.file() + ":" + number)) {
                    SETS.computeIfAbsent(set, name -> new ArrayList<>()).add(line(header, row));
                  }
                });
      }
    }
  }

  private static DataFile.Line line(List<String> header, List<String> row) {
    Map<String, String> record = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      record.put(header.get(i), row.get(i));
    }
    return new DataFile.Line(record);
  }

  private static List<DataFile.Line> rows(String set) {
    return SETS.getOrDefault(set, List.of());
  }

  @Test
  void everyCardNumberIsSoundAndAgreesWithBirthAndSex() {
    for (DataFile.Line row : rows("applications")) {
      if (row.text("id_type").isEmpty()) {
        String id = row.text("id_number");
        assertThat(id).hasSize(18).endsWith(String.valueOf(IdNumbers.checkDigit(id)));
        assertThat(id.substring(6, 14)).isEqualTo(row.text("birth_date").replace("-", ""));
        assertThat((id.charAt(16) - '0') % 2 == 1).isEqualTo(row.text("sex").equals("male"));
      }
    }
  }

  @Test
  void everyRecordIsAboutSomebodyWhoApplied() {
    Set<String> applicants = ids("applications");
    for (String set : List.of("assessments", "grants", "subsidies", "exits", "trainings")) {
      assertThat(applicants).as(set).containsAll(ids(set));
    }
  }

  private static Set<String> ids(String set) {
    Set<String> ids = new HashSet<>();
    rows(set).forEach(row -> ids.add(row.text("id_number")));
    return ids;
  }

  @Test
  void noKeyOccursTwice() {
    unique("applications", "round", "id_number");
    unique("assessments", "id_number", "kind", "year");
    unique("grants", "grant_id");
    unique("disbursements", "grant_id", "instalment");
    unique("subsidies", "id_number", "year");
    unique("achievements", "id_number", "role", "attained_on");
    unique("trainings", "id_number", "activity", "starts_on");
    unique("budgets", "year", "payer", "line");
  }

  private static void unique(String set, String... key) {
    assertThat(rows(set).stream().map(row -> List.of(key).stream().map(row::text).toList()))
        .as(set)
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsDatedAfterMid2025() {
    String horizon = LocalDate.of(2025, 6, 30).toString();
    List<String> plannedAhead = List.of("ends_on");
    SETS.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.cells().entrySet().stream())
        .filter(cell -> cell.getKey().endsWith("_on") && !plannedAhead.contains(cell.getKey()))
        .forEach(cell -> assertThat(cell.getValue()).isLessThanOrEqualTo(horizon));
  }

  @Test
  void theRegularRoundFillsItsPlanAndTheYouthSharesLieNearTheirThresholds() {
    Map<String, DataFile.Line> last = new HashMap<>();
    int regular = 0;
    for (DataFile.Line row : rows("applications")) {
      if (row.text("outcome").equals("selected")) {
        regular += row.text("round").equals("2021") ? 1 : 0;
        last.merge(
            row.text("id_number"),
            row,
            (a, b) -> a.text("round").compareTo(b.text("round")) > 0 ? a : b);
      }
    }
    assertThat(regular).isEqualTo(1250);
    assertThat(perMille(last, "3", 35)).isBetween(285, 299);
    assertThat(perMille(last, "3", 45)).isBetween(800, 820);
    assertThat(perMille(last, "2", 35)).isBetween(100, 112);
    assertThat(perMille(last, "2", 50)).isGreaterThan(820);
  }

  private static int perMille(Map<String, DataFile.Line> members, String level, int age) {
    List<Integer> ages =
        members.values().stream()
            .filter(row -> row.text("level_selected").equals(level))
            .map(
                row ->
                    Integer.parseInt(row.text("round"))
                        - Integer.parseInt(row.text("birth_date").substring(0, 4)))
            .toList();
    return (int) (1000 * ages.stream().filter(years -> years <= age).count() / ages.size());
  }
}
