package cn.lyg.talent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law is read whole or not at all, and what is wrong with it is said in one go. */
class PolicyTest {
  private static final Path WAREHOUSE =
      Path.of(System.getProperty("talent.home", "."), "warehouse");
  private static final Path SHIPPED = Policy.shipped(WAREHOUSE, "521-6");

  @TempDir Path folder;

  @Test
  void theShippedPeriodLoads() {
    Policy policy = Policy.load(WAREHOUSE, SHIPPED);

    assertThat(policy.programme()).isEqualTo("521-6");
    assertThat(policy.startsOn()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(policy.endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(policy.sha256()).matches("[0-9a-f]{64}");
    assertThat(policy.table("policy_youth_share").rows())
        .contains(
            List.of(Optional.of(2L), Optional.of(50L), Optional.of(80L), Optional.of("Art. 15")));
  }

  @Test
  void anUnknownKeyIsToldWhereItStands() throws IOException {
    assertComplaint("levels:", "thresholds:\n  - {a: 1}\n\nlevels:", "thresholds:", "'thresholds'");
    assertComplaint("planned: 50,", "planned: 50, color: red,", "color: red", "'color'");
  }

  @Test
  void aMissingValueIsToldWhereItIsMissing() throws IOException {
    assertComplaint("planned: 50, ", "", "中青年领军人才", "'planned' is missing");
  }

  @Test
  void aBlankValueIsMissingToo() throws IOException {
    assertComplaint("planned: 50,", "planned: ,", "planned: ,", "'planned' is blank");
    assertComplaint("planned: 50,", "planned: ' ',", "planned: ' '", "'planned' is blank");
  }

  @Test
  void aValueOfTheWrongTypeIsTold() throws IOException {
    assertComplaint("planned: 50,", "planned: fifty,", "planned: fifty", "'fifty'");
    assertComplaint("planned: 50,", "planned: 50.5,", "planned: 50.5", "'50.5'");
    assertComplaint("planned: 50,", "planned: [50],", "planned: [50]", "must be one value");
    assertComplaint("ends_on: 2025-12-31", "ends_on: 2025-13-31", "2025-13-31", "'2025-13-31'");
  }

  @Test
  void anArticleThatTheFileDoesNotHaveIsTold() throws IOException {
    assertComplaint(
        "planned: 50, managed_by: city, article: Art. 3",
        "planned: 50, managed_by: city, article: Art. 99",
        "Art. 99",
        "'Art. 99'");
  }

  @Test
  void aRowThatStandsTwiceIsTold() throws IOException {
    String row = "  - {level: 2, max_age: 35, min_percent: 10, article: Art. 15}";
    assertComplaint(row, row + "\n" + row.replace("10", "20"), "min_percent: 20", "stands twice");
  }

  @Test
  void aMissingListIsTold() throws IOException {
    assertComplaint("youth_shares:", "young_shares:", "young_shares:", "'young_shares'");
    assertComplaint("youth_shares:", "young_shares:", "period:", "'youth_shares' is missing");
  }

  @Test
  void aFileBasedOnAnotherGivesOnlyWhatDiffers() throws IOException {
    Policy city = Policy.load(WAREHOUSE, SHIPPED);
    Policy county = Policy.load(WAREHOUSE, Policy.shipped(WAREHOUSE, "521-6-county"));

    assertThat(county.programme()).isEqualTo(city.programme());
    assertThat(county.table("policy_grade")).isEqualTo(city.table("policy_grade"));
    assertThat(county.table("policy_age_limit").rows())
        .containsExactly(
            List.of(Optional.of(1L), Optional.of(55L), Optional.of("Art. 7")),
            List.of(Optional.of(2L), Optional.of(52L), Optional.of("County 2")),
            List.of(Optional.of(3L), Optional.of(50L), Optional.of("County 2")));
    assertThat(county.table("policy_article").rows())
        .containsAll(city.table("policy_article").rows())
        .hasSizeGreaterThan(city.table("policy_article").rows().size());
    assertThat(county.sha256()).isNotEqualTo(city.sha256());
  }

  @Test
  void whatIsWrongWithAFileBasedOnAnotherIsToldToo() throws IOException {
    assertThat(refusal("based_on: nowhere\n")).contains("nowhere.yaml", "cannot be read");
    assertThat(refusal("based_on: 521-6\nages: []\n")).contains("wrong.yaml:2", "'ages'");
    assertThat(refusal("based_on: 521-6\nyouth_shares:\n  - {level: 2}\n"))
        .contains("wrong.yaml:3", "'max_age' is missing");
  }

  @Test
  void everythingWrongIsToldAtOnce() throws IOException {
    String text =
        Files.readString(SHIPPED)
            .replace("planned: 50,", "planned: fifty,")
            .replace("planned: 200, ", "")
            .replace("planned: 1000,", "planned: 1000, size: 3,")
            .replace(
                "max_age: 45, min_percent: 80, article: Art. 15",
                "max_age: 45, min_percent: 80, article: Art. 99");

    String message = refusal(text);

    assertThat(message.lines())
        .hasSize(4)
        .allMatch(line -> line.matches(".*wrong\\.yaml:\\d+: .*"));
    assertThat(message).contains("'fifty'", "'planned' is missing", "'size'", "'Art. 99'");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws IOException {
    assertThat(refusal("period:\n  programme: [\n")).contains("wrong.yaml:");
    assertThat(refusal("")).contains("empty");
    assertThat(refusal("- a\n")).contains("expected a mapping");
    assertThat(refusal("period: {}\nperiod: {}\n")).contains("wrong.yaml:2");
  }

  private void assertComplaint(String shipped, String written, String there, String said)
      throws IOException {
    String text = Files.readString(SHIPPED);
    assertThat(text).contains(shipped);
    String wrong = text.replaceFirst(java.util.regex.Pattern.quote(shipped), written);
    List<String> lines = wrong.lines().toList();
    int line = 1;
    while (!lines.get(line - 1).contains(there)) {
      line++;
    }
    assertThat(refusal(wrong).lines())
        .as(written)
        .anySatisfy(one -> assertThat(one).contains(said));
    String place = "wrong.yaml:" + line + ": ";
    assertThat(refusal(wrong).lines().filter(one -> one.contains(said)))
        .as(written)
        .allSatisfy(one -> assertThat(one).contains(place));
  }

  private String refusal(String text) throws IOException {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(file, text);
    WarehouseException refusal =
        catchThrowableOfType(WarehouseException.class, () -> Policy.load(WAREHOUSE, file));
    assertThat(refusal).as("accepted").isNotNull();
    assertThat(refusal.fault()).isEqualTo(Fault.DEFINITION_INVALID);
    return String.valueOf(refusal.getMessage());
  }
}
