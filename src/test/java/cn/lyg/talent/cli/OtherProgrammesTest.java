package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.WhatIf;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The same people under the rules of other programmes: another policy file, and nothing else. Their
 * supplementary round adds 2, 10 and 29 to whatever is planned.
 */
class OtherProgrammesTest {
  @Test
  void agesAreJudgedByTheLimitOfTheLevel() {
    assertThat(rulesAfter("333-5")).containsKey("A07-age");
    assertThat(targets("333-5")).containsEntry("1", "62").containsEntry("3", "5029");
  }

  @Test
  void aShareIsAskedOfOneLevelOnly() {
    assertThat(targets("226-5s")).containsEntry("1", "22").containsEntry("3", "529");
    assertThat(indicators("226-5s"))
        .contains("youth_ratio.selection.le35")
        .doesNotContain("youth_ratio.selection.le45");
  }

  @Test
  void whatIsNotPublishedIsHeldAgainstNobody() {
    assertThat(rulesAfter("169-6"))
        .doesNotContainKeys(
            "A03-over-plan", "A07-age", "A07-qualification", "A14-standing", "A15-youth");
    assertThat(rulesAfter("333-5")).doesNotContainKeys("A07-qualification", "A14-standing");
  }

  @Test
  void aCountyMayAskMoreOfItsOwnPeople() {
    try (WhatIf county = under("521-6-county")) {
      List<Row> slack =
          Row.of(county.figures()).stream()
              .filter(row -> row.text("indicator").startsWith("youth_ratio.slack."))
              .toList();
      assertThat(slack)
          .extracting(row -> row.text("level") + " " + row.text("indicator"))
          .contains("3 youth_ratio.slack.le45", "3 youth_ratio.slack.le35")
          .doesNotContain("2 youth_ratio.slack.le35");
      assertThat(slack)
          .allSatisfy(
              row ->
                  assertThat(Integer.parseInt(row.text("value_after")))
                      .isLessThan(Integer.parseInt(row.text("value_before"))));
      assertThat(Row.of(county.findings()))
          .filteredOn(row -> row.text("change").equals("new") && row.text("level").equals("3"))
          .filteredOn(row -> row.text("rule").equals("A07-age"))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.text("evidence_after")).contains("要求50周岁以下"));
      assertThat(rulesAfter("521-6-county")).doesNotContainKeys("A07-qualification");
    }
  }

  private static Map<String, Long> rulesAfter(String code) {
    try (WhatIf other = under(code)) {
      other.figures();
      return Row.of(other.findings()).stream()
          .filter(row -> !row.text("evidence_after").isEmpty())
          .collect(Collectors.groupingBy(row -> row.text("rule"), Collectors.counting()));
    }
  }

  private static Map<String, String> targets(String code) {
    try (WhatIf other = under(code)) {
      return Row.of(other.figures()).stream()
          .filter(row -> row.text("indicator").equals("headcount.active"))
          .collect(
              Collectors.toMap(row -> row.text("level"), row -> row.text("denominator_after")));
    }
  }

  private static List<String> indicators(String code) {
    try (WhatIf other = under(code)) {
      return Row.of(other.figures()).stream()
          .filter(row -> !row.text("denominator_after").isEmpty())
          .map(row -> row.text("indicator"))
          .distinct()
          .toList();
    }
  }

  /** The demo's records, read under another law. */
  private static WhatIf under(String code) {
    Snapshot snapshot = Snapshot.current(DemoLake.lake());
    Policy policy = Policy.load(Schemas.WAREHOUSE, Policy.shipped(Schemas.WAREHOUSE, code));
    Definitions definitions = Definitions.load(Schemas.WAREHOUSE, policy);
    return new WhatIf(
        definitions.model(),
        snapshot,
        definitions.reference(RunFile.read(snapshot).asOf()),
        definitions.recordSets(),
        "521-6");
  }
}
