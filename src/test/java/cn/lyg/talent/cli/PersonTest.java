package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.catalogue.Identities;
import cn.lyg.talent.catalogue.Person;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything held on one person of a demo: the first who has a grant paid. */
class PersonTest {
  private static final Definitions DEFINITIONS = Definitions.load(Schemas.WAREHOUSE);
  private static final Snapshot SNAPSHOT = Snapshot.current(DemoLake.lake());

  @Test
  void recordsThatOnlyReferToThePersonAreFoundThroughTheirGrant() {
    try (Person person = open(paid())) {
      assertThat(Row.of(person.records()).stream().map(row -> row.text("record_set")))
          .contains("applications", "grants", "disbursements")
          .doesNotContain("rounds", "allocations", "budgets");
    }
  }

  @Test
  void everyRecordInForceIsThereOnce() {
    String key = paid();
    long held =
        Long.parseLong(
            rows("select count(*) as held from record.assessments where person_key = '" + key + "'")
                .get(0)
                .text("held"));
    try (Person person = open(key)) {
      assertThat(Row.of(person.records()))
          .filteredOn(row -> row.text("record_set").equals("assessments"))
          .filteredOn(row -> row.text("is_in_force").equals("true"))
          .hasSize((int) held)
          .allSatisfy(row -> assertThat(row.text("file")).isNotEmpty());
    }
  }

  @Test
  void aNameIsReadOnlyFromTheIdentityFolder() {
    String key = paid();
    try (Person person = open(key)) {
      Row who = Row.of(person.identity(new Identities(DemoLake.lake()))).get(0);
      assertThat(who.text("id_number")).hasSizeGreaterThanOrEqualTo(5);
      assertThat(who.text("name")).isNotEmpty();
      assertThat(person.records().rows().toString())
          .doesNotContain(who.text("id_number"))
          .doesNotContain("=" + who.text("name") + ";");
    }
  }

  @Test
  void theBeginningOfAKeyIsEnoughWhenNobodyElseHasIt() {
    String key = paid();
    try (Person person = open(key.substring(0, 16))) {
      assertThat(person.key()).isEqualTo(key);
    }
    assertThatThrownBy(() -> open("")).isInstanceOf(WarehouseException.class);
    assertThatThrownBy(() -> open("nobody")).isInstanceOf(WarehouseException.class);
  }

  private static Person open(String key) {
    return new Person(SNAPSHOT, DEFINITIONS.recordSets(), key);
  }

  private static String paid() {
    return rows("select min(person_key) as person_key from star.fact_disbursement")
        .get(0)
        .text("person_key");
  }

  private static List<Row> rows(String select) {
    try (Query query = new Query(SNAPSHOT)) {
      return Row.of(query.run(select));
    }
  }
}
