package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Comparison;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One payment of a demo is corrected: what the restatement says of it. */
@DisabledIfSystemProperty(
    named = "talent.demo.lake",
    matches = ".+",
    disabledReason = "a lake at hand is not written to")
class CompareTest {
  private static final Definitions DEFINITIONS = Definitions.load(Schemas.WAREHOUSE);
  private static Lake lake = new Lake(Path.of(""));
  private static Snapshot before = new Snapshot(Path.of(""));
  private static Snapshot after = new Snapshot(Path.of(""));
  private static Row open = new Row(List.of(), List.of());
  private static Row payment = new Row(List.of(), List.of());

  @BeforeAll
  static void correct(@TempDir Path folder) throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Snapshot town = Snapshot.current(DemoLake.lake());
    payment =
        DemoLake.ask(
                town,
                "select grant_id, instalment, cast(paid_on as varchar) as paid_on, level,"
                    + " cast(amount + 100 as varchar) as amount from star.fact_disbursement"
                    + " order by grant_id nulls last, instalment nulls last limit 1")
            .get(0);
    Files.writeString(
        records.resolve("资助拨付-更正.csv"),
        "资助编号,期次,拨付日期,拨付金额\n%s,%s,%s,%s\n"
            .formatted(
                payment.text("grant_id"),
                payment.text("instalment"),
                payment.text("paid_on"),
                payment.text("amount")));
    open =
        DemoLake.ask(
                town,
                "select rule, subject from mart.finding where decision is null"
                    + " order by severity desc, rule, subject limit 1")
            .get(0);
    Files.writeString(
        records.resolve("处理意见-新.csv"),
        "rule,subject,decision,decided_on,decided_by\n%s,%s,accepted,2025-06-20,人才办\n"
            .formatted(open.text("rule"), open.text("subject")));
    lake = Town.copyTo(folder.resolve("copy"));
    before = Snapshot.current(lake);
    after = DemoLake.load(lake, records);
  }

  @Test
  void theOneRecordIsNamedWithItsFileAndColumn() {
    try (Comparison comparison = new Comparison(before, after)) {
      assertThat(Row.of(comparison.records(DEFINITIONS.recordSets())))
          .filteredOn(row -> !row.text("record_set").equals("decisions"))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.text("change")).isEqualTo("changed");
                assertThat(row.text("record_set")).isEqualTo("disbursements");
                assertThat(row.text("columns")).isEqualTo("amount");
                assertThat(row.text("file_after")).isEqualTo("资助拨付-更正.csv");
                assertThat(row.text("row_after")).isEqualTo("2");
              });
    }
  }

  @Test
  void theFiguresItCountsInMoveByTheDifference() {
    try (Comparison comparison = new Comparison(before, after)) {
      assertThat(Row.of(comparison.figures()))
          .filteredOn(row -> row.text("indicator").equals("fund.grant.disbursed"))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.text("difference")).isEqualTo("100"));
      assertThat(Row.of(comparison.figures()))
          .noneMatch(row -> row.text("indicator").startsWith("headcount."));
    }
  }

  @Test
  void whatTheOfficeDecidedOnIsNoFindingThatComesBack() throws IOException {
    String one =
        " from mart.finding where rule = '%s' and subject = '%s'"
            .formatted(open.text("rule"), open.text("subject"));
    assertThat(DemoLake.ask(after, "select decision, cast(decided_on as varchar) as day" + one))
        .singleElement()
        .satisfies(row -> assertThat(row.text("decision")).isEqualTo("accepted"))
        .satisfies(row -> assertThat(row.text("day")).isEqualTo("2025-06-20"));
    String told = Told.by("check", "--format", "json", "--lake", lake.root().toString()).out();
    assertThat(new ObjectMapper().readTree(told).get("findings"))
        .isNotEmpty()
        .noneMatch(
            finding ->
                finding.get("rule").asText().equals(open.text("rule"))
                    && finding.get("subject").asText().equals(open.text("subject")));
    assertThat(DemoLake.ask(after, "select 1" + one + " and decision is null")).isEmpty();
    try (Comparison comparison = new Comparison(before, after)) {
      assertThat(Row.of(comparison.findings()))
          .noneMatch(
              row ->
                  row.text("change").equals("new")
                      && row.text("subject").equals(open.text("subject")));
    }
  }

  @Test
  void aSnapshotIsNoDifferentFromItself() {
    try (Comparison comparison = new Comparison(before, before)) {
      assertThat(comparison.records(DEFINITIONS.recordSets()).rows()).isEmpty();
      assertThat(comparison.figures().rows()).isEmpty();
      assertThat(comparison.findings().rows()).isEmpty();
    }
  }
}
