package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind about itself: OpenLineage events, and what its steps took. */
class RunLogTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T01:02:03.004Z"), ZoneOffset.UTC);

  @TempDir Path temp;

  @Test
  void everyRunBeginsAndEndsByTheStandard() {
    for (Path file : files(DemoLake.lake().lineage())) {
      List<JsonNode> events = events(file);
      for (JsonNode event : events) {
        assertThat(event.path("schemaURL").asText())
            .matches("https://openlineage.io/spec/.*RunEvent");
        assertThat(event.path("eventTime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(event.path("producer").asText()).startsWith("urn:");
        assertThat(UUID.fromString(event.at("/run/runId").asText())).isNotNull();
        assertThat(event.at("/job/name").asText()).isNotEmpty();
      }
      assertThat(events.stream().filter(event -> type(event).equals("START")).map(this::run))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              events.stream()
                  .filter(event -> type(event).equals("COMPLETE"))
                  .map(this::run)
                  .toList());
    }
  }

  @Test
  void filesAreNamedByTheirHashAndCounted() {
    Path load =
        files(DemoLake.lake().lineage()).stream()
            .filter(file -> file.getFileName().toString().startsWith("ingest-"))
            .findFirst()
            .orElseThrow();
    JsonNode applications = output(load, "staging.applications");
    List<String> inputs = new ArrayList<>();
    long read = 0;
    for (JsonNode input : applications.path("inputs")) {
      inputs.add(input.path("name").asText());
      read += input.at("/inputFacets/inputStatistics/rowCount").asLong();
    }
    assertThat(inputs).isNotEmpty().allMatch(name -> name.matches("landing\\.[0-9a-f]{64}"));
    long sound = applications.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong();
    assertThat(sound).isPositive().isLessThanOrEqualTo(read);
  }

  @Test
  void aTableSaysWhatItReadsAndWhereItsColumnsComeFrom() {
    Path build = build();
    JsonNode member = output(build, "star.fact_member");
    assertThat(member.path("inputs").findValuesAsText("name"))
        .contains("star.fact_membership", "ref.run");
    assertThat(member.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong())
        .isPositive();
    assertThat(member.at("/job/facets/sql/query").asText()).contains("select");
    JsonNode columns = member.at("/outputs/0/facets/columnLineage/fields");
    assertThat(columns.path("person_key").findValuesAsText("name")).isNotEmpty();

    JsonNode indicator = output(build, "mart.indicator");
    assertThat(indicator.path("inputs").findValuesAsText("name"))
        .anyMatch(name -> name.startsWith("mart.") && !name.equals("mart.indicator_rows"));
    assertThat(indicator.at("/outputs/0/facets/columnLineage/fields/numerator").toString())
        .contains("\"mart.");
  }

  @Test
  void whatTheStepsTookStandsBesideTheRuns() {
    Snapshot snapshot = Snapshot.current(DemoLake.lake());
    List<Row> rows =
        DemoLake.ask(
            snapshot,
            "select job, step, row_count from ops.run_metric where peak_heap_bytes > 0"
                + " and run_id in (select run_id from ops.run union all select run_id from"
                + " ops.run_metric where job = 'ingest') order by started_at, job desc, step desc");
    assertThat(rows.toString()).contains("ingest", "records", "tables", "audit");
    assertThat(
            DemoLake.ask(
                    snapshot,
                    "select count(*) as n from ops.run_metric as metric"
                        + " join ops.run as run using (run_id)"
                        + " where step = 'mart.indicator' and row_count ="
                        + " (select count(*) from mart.indicator)")
                .toString())
        .doesNotContain("=0");
  }

  @Test
  void aCollectorFindsTheLastRun() throws IOException {
    String text = Files.readString(DemoLake.lake().metrics().resolve("build.prom"));
    assertThat(text)
        .contains("talent_run_success{job=\"build\"} 1\n")
        .containsPattern("talent_step_rows\\{job=\"build\",step=\"star.fact_member\"} \\d+\n");
    assertThat(text.lines())
        .allMatch(
            line ->
                line.matches(
                    "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+\\{job=\"[a-z]+\"(,step=\"[a-z0-9_.]+\")?}"
                        + " [0-9.]+"));
  }

  @Test
  void aFailureIsToldWithoutItsExamplesAndTheLastGoodRunRemembered() throws IOException {
    Lake lake = new Lake(temp);
    RunLog.keep(lake, "build", "one", CLOCK, log -> "good");
    assertThatThrownBy(
            () ->
                RunLog.keep(
                    lake,
                    "build",
                    "two",
                    CLOCK,
                    log -> {
                      throw new WarehouseException(
                          Fault.AUDIT_DIFFERENCE, "mart.x", "the engines differ\n  a person");
                    }))
        .isInstanceOf(WarehouseException.class);

    List<JsonNode> events = events(lake.lineage().resolve("two.jsonl"));
    assertThat(events).extracting(RunLogTest::type).containsExactly("START", "FAIL");
    assertThat(events.get(1).at("/run/facets/errorMessage/message").asText())
        .isEqualTo("AUDIT_DIFFERENCE at mart.x: the engines differ");
    assertThat(Files.readString(lake.metrics().resolve("build.prom")))
        .contains("talent_run_success{job=\"build\"} 0\n")
        .contains("talent_run_last_success_timestamp_seconds{job=\"build\"} 1772326923.004\n");
  }

  @Test
  void aBugIsToldByItsKindAlone() {
    Lake lake = new Lake(temp);
    assertThatThrownBy(
            () ->
                RunLog.keep(
                    lake,
                    "build",
                    "three",
                    CLOCK,
                    log -> {
                      throw new IllegalStateException("张三 320706");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events(lake.lineage().resolve("three.jsonl")).get(1).toString())
        .contains("java.lang.IllegalStateException")
        .doesNotContain("320706");
  }

  private static Path build() {
    return DemoLake.lake().lineage().resolve(Snapshot.current(DemoLake.lake()).id() + ".jsonl");
  }

  private static JsonNode output(Path file, String name) {
    return events(file).stream()
        .filter(event -> event.at("/outputs/0/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + file));
  }

  private String run(JsonNode event) {
    return event.at("/run/runId").asText();
  }

  private static String type(JsonNode event) {
    return event.path("eventType").asText();
  }

  private static List<JsonNode> events(Path file) {
    try {
      List<JsonNode> events = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        events.add(JSON.readTree(line));
      }
      return events;
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
