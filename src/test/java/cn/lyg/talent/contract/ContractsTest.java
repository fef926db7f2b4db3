package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered contracts, and how a broken one is refused. */
class ContractsTest {

  @Test
  void setsStandAfterThoseTheyReferTo() {
    assertThat(Delivered.CONTRACTS.all())
        .extracting(Contract::recordSet)
        .containsSubsequence("rounds", "applications", "grants", "disbursements")
        .containsSubsequence("rounds", "allocations")
        .containsSubsequence("applications", "exits");
  }

  @Test
  void tablesOfRecordsInForceHoldKeysInPlaceOfPeople() {
    assertThat(Delivered.CONTRACTS.get("applications").columns())
        .extracting(Column::name)
        .startsWith("round", "person_key", "id_type", "name_key", "sex", "birth_date")
        .doesNotContain("id_number", "name", "remark");
    assertThat(Delivered.CONTRACTS.get("trainings").columns())
        .filteredOn(column -> column.name().equals("days"))
        .extracting(Column::type)
        .containsExactly(new ColumnType.Decimal(5, 1));
  }

  @Test
  void setsAboutPeopleTakeTheKindOfDocument() {
    assertThat(Delivered.CONTRACTS.all())
        .allSatisfy(
            contract ->
                assertThat(contract.field("id_type").isPresent())
                    .isEqualTo(contract.isAboutPersons()));
  }

  @Test
  void everyFaultOfAContractIsShownWithItsLine(@TempDir Path warehouse) throws IOException {
    Path set = Files.createDirectories(warehouse.resolve("contracts/visits"));
    Files.writeString(warehouse.resolve("contracts/common.yaml"), "all: {}\nperson: {}\n");
    Files.writeString(
        set.resolve("contract.yaml"),
        """
        record_set: visit
        title: {zh: 走访, en: Visits}
        description: {zh: 每行一次走访。, en: One row per visit.}
        key: [visited_on, whom]
        colour: red
        refers_to:
          - {columns: [visited_on], record_set: journeys, on: [visited_on]}
        columns:
          visited_on: {type: day, headers: [日期], zh: 日期, en: Date}
          kind: {type: code, codelist: visit_kind, headers: [日期], zh: 类型, en: Kind}
          count: {type: whole, default: many, zh: 次数, en: Count}
        """);
    assertThatThrownBy(() -> Contracts.load(warehouse, Delivered.CODELISTS))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("contract.yaml:1: must be the folder's name, visits")
        .hasMessageContaining("contract.yaml:4: 'whom' is not among the columns")
        .hasMessageContaining("contract.yaml:5: unknown key 'colour'")
        .hasMessageContaining("contract.yaml:9: unknown type 'day'")
        .hasMessageContaining("contract.yaml:10: no codelist 'visit_kind'")
        .hasMessageContaining("contract.yaml:11: 'headers' must list")
        .hasMessageContaining("contract.yaml:11: 'many' is no value of this column")
        .hasMessageContaining("header '日期' stands for two columns")
        .hasMessageContaining("refers to 'journeys'");
  }

  @Test
  void aCircleOfReferencesIsRefused(@TempDir Path warehouse) throws IOException {
    Files.createDirectories(warehouse.resolve("contracts"));
    Files.writeString(warehouse.resolve("contracts/common.yaml"), "all: {}\nperson: {}\n");
    write(warehouse, "hens", "eggs");
    write(warehouse, "eggs", "hens");
    assertThatThrownBy(() -> Contracts.load(warehouse, Delivered.CODELISTS))
        .hasMessageContaining("in a circle: [eggs, hens]");
  }

  private static void write(Path warehouse, String set, String refersTo) throws IOException {
    Files.writeString(
        Files.createDirectories(warehouse.resolve("contracts").resolve(set))
            .resolve("contract.yaml"),
        """
        record_set: %s
        title: {zh: 类, en: Set}
        description: {zh: 每行一个。, en: One row each.}
        key: [number]
        refers_to: [{columns: [number], record_set: %s, on: [number]}]
        columns:
          number: {type: text, required: true, headers: [编号], zh: 编号, en: Number}
        """
            .formatted(set, refersTo));
  }
}
