package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of quotas and findings, in which order and language, and how it ends. */
class CheckTest {
  private static final String LAKE = Town.lake().root().toString();

  @TempDir Path temp;

  @Test
  void checkEndsWithFourWhenThereIsAViolation() {
    assertThat(Town.run().exitCode()).as(Town.run().err()).isZero();
    Told told = Told.by("check", "--lake", LAKE);
    assertThat(told.exitCode()).isEqualTo(4);
    assertThat(told.out()).contains("[违规]", "Art. ", "→");
    assertThat(Told.by("check", "--lake", LAKE, "--lang", "en").out()).contains("[violation]");
  }

  @Test
  void checkTellsTheWorstFirstInEitherLanguage() {
    Town.run();
    String zh = Told.by("check", "--lake", LAKE, "--all").out();
    String en = Told.by("check", "--lake", LAKE, "--all", "--lang", "en").out();
    assertThat(zh).containsSubsequence("指标与规定", "周岁以下占比", "核查事项", "[违规]", "[待办]");
    assertThat(en)
        .containsSubsequence("Quotas and targets", "Share", "Findings", "[violation]", "[due]");
    // what was found is quoted in Chinese, and a scheme keeps its name; all else is in English
    String ownName = "花果山英才";
    assertThat(en.lines().filter(line -> line.startsWith("[")).map(l -> l.replace(ownName, "")))
        .noneMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    assertThat(en.lines().filter(line -> line.startsWith("    ·")))
        .hasSameSizeAs(zh.lines().filter(line -> line.startsWith("    ·")).toList());
    assertThat(en.lines().filter(line -> line.startsWith("["))).allMatch(l -> l.contains("Art. "));
  }

  @Test
  void checkSaysTheSameForPrograms() throws IOException {
    Town.run();
    JsonNode told =
        new ObjectMapper().readTree(Told.by("check", "--lake", LAKE, "--format", "json").out());
    assertThat(told.get("quotas"))
        .anySatisfy(quota -> assertThat(quota.get("status").asText()).isEqualTo("met"));
    List<String> severities = new ArrayList<>();
    for (JsonNode finding : told.get("findings")) {
      severities.add(finding.get("severity").asText());
      assertThat(finding.get("article").asText()).startsWith("Art. ");
      assertThat(finding.get("evidence").asText()).isNotBlank();
    }
    assertThat(severities)
        .isNotEmpty()
        .isSortedAccordingTo(
            Comparator.comparing(List.of("violation", "due", "exception")::indexOf));
  }

  @Test
  void checkEndsWithZeroWhenThereIsNone() throws SQLException {
    Lake lake = copyOfTheCatalogue();
    Path catalogue = Snapshot.current(lake).catalogue();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + catalogue);
        Statement statement = connection.createStatement()) {
      statement.execute("delete from mart.finding where severity = 'violation'");
    }
    Told some = Told.by("check", "--lake", lake.root().toString());
    assertThat(some.exitCode()).isZero();
    assertThat(some.out()).isNotBlank().doesNotContain("[违规]");
  }

  @Test
  void aViolationThatTheOfficeHasDecidedOnIsNoWorkLeft() throws SQLException {
    Lake lake = copyOfTheCatalogue();
    Path catalogue = Snapshot.current(lake).catalogue();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + catalogue);
        Statement statement = connection.createStatement()) {
      statement.execute("update mart.finding set decision = 'accepted'");
    }
    assertThat(Told.by("check", "--lake", lake.root().toString()).exitCode()).isZero();
  }

  private Lake copyOfTheCatalogue() {
    Town.run();
    Snapshot current = Snapshot.current(Town.lake());
    Lake lake = new Lake(temp.resolve("lake"));
    Snapshot copy = Snapshot.of(lake, current.id());
    Town.copy(current.catalogue(), copy.catalogue());
    Town.copy(current.runFile(), copy.runFile());
    Town.copy(Town.lake().current(), lake.current());
    return lake;
  }
}
