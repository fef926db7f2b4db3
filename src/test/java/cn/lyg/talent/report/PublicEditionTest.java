package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.WarehouseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to the public hides the few, and solving its tables brings none of them back. */
class PublicEditionTest {
  private static final List<ReportDefinition> PUBLIC =
      ReportDefinition.all().stream()
          .filter(report -> report.audience().contains("public"))
          .toList();

  @TempDir Path folder;

  /** From the released files alone, as anybody gets them, and the sums that everybody knows. */
  @Test
  void solvingTheReleasedTablesRecoversNothing() throws IOException {
    int hidden = 0;
    try (Database truth = Fixture.mid();
        Edition edition = Edition.forThePublic(Fixture.mid(), PUBLIC)) {
      for (ReportDefinition report : PUBLIC) {
        write(edition, report, Language.EN, Format.CSV);
        for (String name : report.tables()) {
          for (Attack attack : attacks(truth, report.publicTable(name))) {
            assertThat(attack.narrowest()).as(name).isGreaterThanOrEqualTo(4);
            hidden += attack.hidden();
          }
        }
      }
    }
    assertThat(hidden).isGreaterThan(10);
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
      Grid grid = new Grid(counts);
      if (Hiding.of(grid)) {
        assertThat(attack(counts, grid).narrowest()).as("%s", counts).isGreaterThanOrEqualTo(4);
      }
    }
  }

  private static Attack attack(List<List<Long>> counts, Grid grid) {
    List<long[]> shown = counts.stream().map(PublicEditionTest::array).toList();
    long[] sums = new long[4];
    shown.forEach(row -> Arrays.setAll(sums, column -> sums[column] + row[column]));
    grid.hidden().forEach(cell -> shown.get(cell.row())[cell.column()] = Attack.HIDDEN);
    return new Attack(shown, sums);
  }

  private static long[] array(List<Long> cells) {
    return cells.stream().mapToLong(Long::longValue).toArray();
  }

  /** The attack is worth something: it finds a count hidden alone in its row. */
  @Test
  void aCountHiddenAloneIsRecovered() {
    Grid grid = new Grid(List.of(List.of(3L, 9L, 20L, 32L), List.of(8L, 9L, 20L, 37L)));
    grid.hide(new Grid.Cell(0, 0));
    assertThat(attack(List.of(List.of(3L, 9L, 20L, 32L), List.of(8L, 9L, 20L, 37L)), grid))
        .extracting(Attack::narrowest)
        .isEqualTo(0L);
  }

  /** A block of which even everything hidden would tell too much is left out altogether. */
  @Test
  void aTableOfTooFewPeopleIsNotShown() {
    assertThat(Hiding.of(new Grid(List.of(List.of(2L, 0L, 0L, 2L))))).isFalse();
    assertThat(Hiding.of(new Grid(List.of(List.of(5L, 0L, 0L, 5L))))).isTrue();
  }

  @Test
  void noSmallCountStandsInAnyFormat() throws IOException {
    try (Edition edition = Edition.forThePublic(Fixture.mid(), PUBLIC);
        Database tables = edition.tables()) {
      for (ReportDefinition report : PUBLIC) {
        for (String table : report.tables()) {
          for (String count : report.publicTable(table).counts()) {
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
            .hasSizeGreaterThan(Format.values().length);
      }
    }
  }

  @Test
  void aReportThatIsNotDeclaredPublicIsRefused() {
    assertThatThrownBy(
            () -> Edition.forThePublic(Fixture.mid(), List.of(ReportDefinition.named("care"))))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("care");
  }

  private void write(Edition edition, ReportDefinition report, Language language, Format format) {
    try (Database tables = edition.tables()) {
      new ReportJob(report, edition, tables).write(language, List.of(format), folder);
    }
  }

  private List<Attack> attacks(Database truth, PublicTable table) throws IOException {
    Map<String, List<long[]>> blocks = new LinkedHashMap<>();
    Path file = folder.resolve(table.name() + "_en.csv");
    String text = Files.readString(file).substring(1);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        String block = table.within().isEmpty() ? "" : row.getField(0);
        blocks
            .computeIfAbsent(block, any -> new ArrayList<>())
            .add(table.counts().stream().mapToLong(count -> shown(row, table, count)).toArray());
      }
    }
    List<Attack> attacks = new ArrayList<>();
    blocks.forEach((block, rows) -> attacks.add(new Attack(rows, sums(truth, table, block))));
    return attacks;
  }

  /** A file's columns stand as the table declares them. */
  private static long shown(NamedCsvRecord row, PublicTable table, String count) {
    String cell = row.getField(Fixture.columns(table.name()).indexOf(count));
    return cell.isEmpty() ? Attack.HIDDEN : Long.parseLong(cell);
  }

  private static long[] sums(Database truth, PublicTable table, String block) {
    String where =
        block.isEmpty() ? "" : " where %s = '%s'".formatted(table.within().get(0), block);
    List<Optional<Object>> sums =
        truth
            .rows(
                "select sum(%s) from mart.%s%s"
                    .formatted(String.join("), sum(", table.counts()), table.name(), where))
            .get(0);
    return sums.stream().mapToLong(sum -> ((Number) sum.orElse(0L)).longValue()).toArray();
  }
}
