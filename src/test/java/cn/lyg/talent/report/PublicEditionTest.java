package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to the public hides the few, and solving its tables brings none of them back. */
class PublicEditionTest {
  private static final List<ReportDefinition> PUBLIC = PublicRelease.PUBLIC;

  private static final Map<String, PublicRelease> RELEASES = new HashMap<>();

  @TempDir private static Path shared = Path.of("");

  @TempDir Path folder;

  /** The first release there is; several questions are put to it. */
  private static PublicRelease first() {
    return RELEASES.computeIfAbsent(
        "first", key -> PublicRelease.of(Fixture.mid(), Released.nothing(), shared));
  }

  /** From the released files alone, as anybody gets them, and the sums that everybody knows. */
  @Test
  void solvingTheReleasedTablesRecoversNothing() throws IOException {
    try (Database truth = Fixture.mid()) {
      PublicRelease release = first();
      Attack attack = release.attack(truth);
      assertThat(attack.hidden()).hasSizeGreaterThan(10);
      assertThat(attack.narrowest()).isGreaterThanOrEqualTo(4);
      release
          .truth()
          .forEach(
              (name, people) -> {
                boolean isSmall = people > 0 && people < 5;
                assertThat(isSmall && attack.shown().containsKey(name)).as(name).isFalse();
              });
    }
  }

  /** A count that stands in two tables is hidden in both: the attack reads either. */
  @Test
  void sectorsAreHiddenAlikeInBothTablesThatShowThem() throws IOException {
    PublicRelease release = first();
    Map<String, String> cells = new LinkedHashMap<>();
    int twice = 0;
    for (PublicTable table : PublicRelease.tables()) {
      if (table.name().matches("progress_sector|sectors_sector")) {
        for (Map<String, String> row : release.file(table)) {
          for (String column : table.addends()) {
            String cell = row.get(column);
            String other = cells.putIfAbsent(row.get("sector") + column, cell);
            assertThat(other == null || other.equals(cell)).isTrue();
            twice += other == null ? 0 : 1;
          }
        }
      }
    }
    assertThat(twice).isGreaterThan(40);
  }

  /** What is worked out from all sectors of a level is gone with one of them. */
  @Test
  void anIndexOfHiddenCountsIsGone() throws IOException {
    PublicRelease release = first();
    for (PublicTable table : PublicRelease.tables()) {
      if (table.name().equals("sectors_level")) {
        assertThat(release.file(table))
            .filteredOn(row -> "1".equals(row.get("level")))
            .allSatisfy(row -> assertThat(row.get("concentration")).isEmpty())
            .hasSize(1);
      }
    }
  }

  /** Random tables, small and sparse ones above all. */
  @ParameterizedTest
  @ValueSource(ints = {3, 12, 60})
  void solvingAnyTableRecoversNothing(int most) {
    Random random = new Random(521);
    for (int time = 0; time < 60; time++) {
      List<List<Long>> counts = new ArrayList<>();
      int rows = 1 + random.nextInt(9);
      for (int row = 0; row < rows; row++) {
        List<Long> cells = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
          cells.add(Math.max(0L, random.nextInt(most + 3) - 2L));
        }
        cells.add(cells.stream().mapToLong(Long::longValue).sum());
        counts.add(cells);
      }
      Sums sums = sums(counts);
      if (Hiding.of(sums, name -> false)) {
        assertThat(attack(counts, sums).narrowest()).as("%s", counts).isGreaterThanOrEqualTo(4);
      }
    }
  }

  private static Sums sums(List<List<Long>> counts) {
    Sums sums = new Sums();
    each(counts, sums::show);
    lines(counts).forEach(sums::add);
    return sums;
  }

  private static Attack attack(List<List<Long>> counts, Sums sums) {
    Attack attack = new Attack();
    Map<String, Long> truth = new LinkedHashMap<>();
    each(counts, truth::put);
    truth.forEach(
        (name, people) -> {
          if (!sums.isHidden(name)) {
            attack.sees(name, people);
          }
        });
    for (Map<String, Integer> line : lines(counts)) {
      attack.knows(
          line,
          line.entrySet().stream()
              .mapToLong(e -> e.getValue() * truth.getOrDefault(e.getKey(), 0L))
              .sum());
    }
    return attack;
  }

  private static void each(
      List<List<Long>> counts, java.util.function.ObjLongConsumer<String> use) {
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < 4; column++) {
        use.accept(row + "/" + column, counts.get(row).get(column));
      }
    }
  }

  /** Three parts and their total in a row; each column comes to a known sum. */
  private static List<Map<String, Integer>> lines(List<List<Long>> counts) {
    List<Map<String, Integer>> lines = new ArrayList<>();
    for (int row = 0; row < counts.size(); row++) {
      lines.add(Map.of(row + "/0", 1, row + "/1", 1, row + "/2", 1, row + "/3", -1));
    }
    for (int column = 0; column < 4; column++) {
      Map<String, Integer> line = new LinkedHashMap<>();
      for (int row = 0; row < counts.size(); row++) {
        line.put(row + "/" + column, 1);
      }
      lines.add(line);
    }
    return lines;
  }

  /** The attack is worth something: it finds a count hidden alone in its row. */
  @Test
  void aCountHiddenAloneIsRecovered() {
    List<List<Long>> counts = List.of(List.of(3L, 9L, 20L, 32L), List.of(8L, 9L, 20L, 37L));
    Sums sums = sums(counts);
    sums.hide("0/0");
    assertThat(attack(counts, sums).range("0/0")).containsExactly(3, 3);
  }

  /** A block of which even everything hidden would tell too much is left out altogether. */
  @Test
  void aTableOfTooFewPeopleIsNotShown() {
    assertThat(Hiding.of(sums(List.of(List.of(2L, 0L, 0L, 2L))), name -> false)).isFalse();
    assertThat(Hiding.of(sums(List.of(List.of(5L, 0L, 0L, 5L))), name -> false)).isTrue();
  }

  /** What a part leaves of its whole is a count too, though it stands nowhere. */
  @Test
  void aSmallRestIsNotToldByItsPart() {
    for (long rest : List.of(4L, 5L)) {
      Sums sums = new Sums();
      sums.show("young", 96 - rest);
      sums.show("all", 96);
      sums.leave("old", rest);
      sums.add(Map.of("young", 1, "old", 1, "all", -1));
      assertThat(Hiding.of(sums, name -> false)).isTrue();
      assertThat(sums.isHidden("young") || sums.isHidden("all")).isEqualTo(rest == 4);
    }
  }

  /** Nor is what lies between two ages, which no table prints either. */
  @ParameterizedTest
  @CsvSource({"4, true", "5, false"})
  void fewBetweenTwoAgesAreNotTold(long between, boolean isHidden) {
    try (Database held = Fixture.mid()) {
      held.execute(
          "update mart.youth_quota_share set denominator = 600, numerator = 300 - case max_age when"
              + " 35 then %d else 0 end where level = 2".formatted(between));
      try (Edition edition = Edition.forThePublic(held, PUBLIC, Released.nothing())) {
        assertThat(
                edition.released().counts().stream()
                    .filter(count -> count.name().startsWith("selected/2"))
                    .anyMatch(count -> !count.isShown()))
            .isEqualTo(isHidden);
      }
    }
  }

  @Test
  void noSmallCountStandsInAnyFormat() throws IOException {
    try (Edition edition = Edition.forThePublic(Fixture.mid(), PUBLIC, Released.nothing());
        Database tables = edition.tables()) {
      for (ReportDefinition report : PUBLIC) {
        for (String table : report.tables(true)) {
          for (String count : report.publicTable(table).counts().keySet()) {
            assertThat(
                    tables.count(
                        "select count(*) from mart.%s where %s between 1 and 4"
                            .formatted(table, count)))
                .as("%s.%s", table, count)
                .isZero();
          }
        }
        ReportJob job = new ReportJob(report, edition, tables);
        String said = new Printed(job.fill(Language.ZH)).text();
        assertThat(said).contains("公开版").contains("—");
        assertThat(job.write(Language.ZH, report.formats(), folder))
            .hasSizeGreaterThanOrEqualTo(report.formats().size());
      }
    }
  }

  @Test
  void aReportThatIsNotDeclaredPublicIsRefused() {
    assertThatThrownBy(
            () ->
                Edition.forThePublic(
                    Fixture.mid(), List.of(ReportDefinition.named("care")), Released.nothing()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("care");
  }
}
