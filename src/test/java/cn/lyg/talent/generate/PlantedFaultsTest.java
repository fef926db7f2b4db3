package cn.lyg.talent.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedFaultsTest {
  @TempDir static Path folder;
  private static List<PlantedFault> planted;
  private static Map<String, ReadBack.Table> tables;

  @BeforeAll
  static void generate() {
    planted = Generator.write(folder, 400, 6, Format.MIXED).planted();
    tables = tables(folder);
  }

  private static Map<String, ReadBack.Table> tables(Path root) {
    return ReadBack.tables(root).stream()
        .collect(
            Collectors.toMap(table -> table.file() + "/" + table.sheet(), Function.identity()));
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultStandsWhereTheListSaysItStands(Format format, @TempDir Path root) {
    List<PlantedFault> list = Generator.write(root, 150, 3, format).planted();
    Map<String, ReadBack.Table> written = tables(root);
    for (PlantedFault fault : list) {
      if (fault.row() > 0) {
        List<String> row = row(written, fault);
        assertThat(row.stream().filter(cell -> !cell.isBlank()))
            .as("%s", fault)
            .hasSizeGreaterThan(2);
      }
    }
  }

  @Test
  void everyReasonOfRejectionOccursSeveralTimes() {
    for (DataFile.Line line : DataFile.table("faults.csv")) {
      assertThat(planted)
          .filteredOn(fault -> fault.reason().equals(line.text("reason")))
          .as(line.text("reason"))
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void aCutNumberLooksCutAndIsNoNumber() {
    for (PlantedFault fault : of("truncated_by_spreadsheet")) {
      String cut =
          row(tables, fault).stream()
              .filter(cell -> cell.matches("\\d{15}000"))
              .findFirst()
              .orElseThrow();
      assertThat(IdNumbers.checkDigit(cut)).isNotEqualTo('0');
    }
  }

  @Test
  void aRaggedRowHasACellTooMany() {
    for (PlantedFault fault : of("ragged_row")) {
      int columns = table(tables, fault).header().size();
      assertThat(row(tables, fault)).hasSizeGreaterThan(columns);
    }
  }

  @Test
  void oneNumberUnderTwoNamesReallyDiffers() {
    PlantedFault fault = of("D-two-names").get(0);
    String id =
        row(tables, fault).stream()
            .filter(cell -> cell.strip().length() == 18)
            .findFirst()
            .orElseThrow();
    List<List<String>> rows =
        tables.values().stream()
            .flatMap(table -> table.rows().values().stream())
            .filter(row -> row.contains(id) && row.size() > 25)
            .toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).subList(0, 5)).isNotEqualTo(rows.get(1).subList(0, 5));
  }

  @Test
  void whatCorrectsLiesInAFolderOfItsOwn() {
    assertThat(planted)
        .filteredOn(
            fault ->
                List.of("correction", "withdrawal", "mended", "arrival").contains(fault.reason()))
        .isNotEmpty()
        .allMatch(fault -> fault.file().startsWith("later/"));
  }

  private static List<PlantedFault> of(String reason) {
    return planted.stream().filter(fault -> fault.reason().equals(reason)).toList();
  }

  private static List<String> row(Map<String, ReadBack.Table> tables, PlantedFault fault) {
    return table(tables, fault).rows().getOrDefault(fault.row(), List.of());
  }

  private static ReadBack.Table table(Map<String, ReadBack.Table> tables, PlantedFault fault) {
    ReadBack.Table table = tables.get(fault.file() + "/" + fault.sheet());
    assertThat(table).as("%s", fault).isNotNull();
    return Objects.requireNonNull(table);
  }
}
