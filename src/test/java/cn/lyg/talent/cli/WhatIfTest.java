package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.catalogue.WhatIf;
import cn.lyg.talent.table.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about people who were not selected, put to a published demo. */
class WhatIfTest {
  private static final Definitions DEFINITIONS = Definitions.load(Schemas.WAREHOUSE);
  private static final List<String> READING =
      List.of(
          "indicator",
          "level",
          "base_year",
          "numerator",
          "denominator",
          "pooled",
          "rounds",
          "rounds_missed");

  @Test
  void withNobodyMoreNothingMoves() {
    Query.Result figures = figures(whatIf -> {});
    assertThat(figures.rows()).isEmpty();
  }

  @Test
  void everyFurtherPersonCountsOnceInTheSharesOfTheLevel() {
    List<Row> moved =
        whole(figures(whatIf -> whatIf.invent(3, 2, 5))).stream()
            .filter(row -> row.text("indicator").startsWith("youth_ratio.selection."))
            .toList();
    assertThat(moved)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.text("level")).isEqualTo("3");
              assertThat(difference(row, "denominator")).isEqualByComparingTo("7");
              assertThat(difference(row, "numerator")).isEqualByComparingTo("2");
            });
  }

  @Test
  void roomIsUsedUpByExactlyAsManyOlderPeople() {
    List<Row> rooms =
        published(
            "select indicator, level, cast(value as bigint) as places from mart.indicator"
                + " where indicator like 'youth_ratio.room.%' and value > 0");
    for (Row room : rooms) {
      long places = Long.parseLong(room.text("places"));
      String share = room.text("indicator").replace("room", "selection");
      long level = Long.parseLong(room.text("level"));
      assertThat(statusAfter(share, level, places)).as("%s filled", room).isEqualTo("met");
      assertThat(statusAfter(share, level, places + 1)).as("%s + 1", room).isEqualTo("missed");
    }
  }

  @Test
  void theSharesAreReadUnderFourBaseYears() {
    Map<String, String> values = new TreeMap<>();
    published("select * from mart.indicator where dimension = 'all'")
        .forEach(row -> values.put(row.joined(List.of("indicator", "level")), row.text("value")));
    try (WhatIf whatIf = open()) {
      whatIf.figures();
      List<Row> readings = Row.of(whatIf.baseYears());
      assertThat(readings.stream().map(row -> row.text("base_year")).distinct())
          .containsExactlyInAnyOrder("as_recorded", "2020", "2021", "notice_year");
      assertThat(readings)
          .filteredOn(row -> row.text("base_year").equals("as_recorded"))
          .allSatisfy(
              row ->
                  assertThat(row.text("value"))
                      .isEqualTo(values.get(row.joined(List.of("indicator", "level")))));
    }
  }

  /** The page of the youth shares and this command count under other base years alike. */
  @Test
  void thePageReadsTheSharesAsTheCommandDoes() {
    List<String> page =
        published(
                "select 'youth_ratio.selection.le' || max_age as indicator, level,"
                    + " coalesce(base_year, reading) as base_year, numerator, denominator,"
                    + " status as pooled, rounds, rounds_missed from mart.youth_quota_reading")
            .stream()
            .map(row -> row.joined(READING))
            .toList();
    try (WhatIf whatIf = open()) {
      whatIf.figures();
      assertThat(Row.of(whatIf.baseYears()).stream().map(row -> row.joined(READING)))
          .containsExactlyInAnyOrderElementsOf(page)
          .isNotEmpty();
    }
  }

  @Test
  void anEarlierReferenceDateMakesNobodyOlder() {
    LocalDate early = LocalDate.of(2019, 12, 31);
    assertThat(whole(figures(whatIf -> whatIf.referenceDate(early))))
        .filteredOn(row -> row.text("indicator").startsWith("youth_ratio.selection."))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(difference(row, "numerator")).isPositive());
  }

  /** Two who may be selected, and one whose ID number cannot be. */
  private static final String CANDIDATES =
      """
      批次,身份证号,姓名,工作单位,推荐部门,产业领域,人才类别,申报层次,申报日期
      2025,320705199006150014,甲乙丙,某单位,市教育局,新医药,科技,3,2025-05-06
      2025,320705196806150027,丁戊己,某单位,市教育局,新医药,科技,3,2025-05-06
      2025,320705196806150028,庚辛壬,某单位,市教育局,新医药,科技,3,2025-05-06
      """;

  @Test
  void aFileOfCandidatesIsReadAsALoadWouldReadItAndNotLoaded(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("申报记录-拟入选.csv");
    Files.writeString(file, CANDIDATES);
    List<String> before = files();
    String lake = DemoLake.lake().root().toString();
    Told told = Told.by("whatif", "--lake", lake, "--add", file.toString(), "--format", "json");
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.err()).contains("候选 2 人", "第4行").doesNotContain("320705");
    JsonNode answer = new ObjectMapper().readTree(told.out());
    assertThat(answer.get("figures"))
        .filteredOn(figure -> figure.get("dimension").asText().equals("all"))
        .filteredOn(figure -> figure.get("indicator").asText().startsWith("youth_ratio.selection."))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(rise(figure, "numerator")).isEqualTo(1))
        .allSatisfy(figure -> assertThat(rise(figure, "denominator")).isEqualTo(2));
    assertThat(answer.get("figures"))
        .filteredOn(figure -> figure.get("indicator").asText().equals("headcount.active"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(rise(figure, "numerator")).isPositive());
    assertThat(answer.get("base_years")).isNotEmpty();
    assertThat(files()).isEqualTo(before);
  }

  private static int rise(JsonNode figure, String part) {
    return figure.get(part + "_after").asInt() - figure.get(part + "_before").asInt();
  }

  @Test
  void theLakeStaysAsItWas() {
    List<String> before = files();
    figures(whatIf -> whatIf.invent(2, 1, 1));
    assertThat(files()).isEqualTo(before);
  }

  private static String statusAfter(String share, long level, long older) {
    return whole(figures(whatIf -> whatIf.invent(level, 0, older))).stream()
        .filter(row -> row.text("indicator").equals(share))
        .filter(row -> row.text("level").equals(Long.toString(level)))
        .map(row -> row.text("status_after"))
        .findFirst()
        .orElse("");
  }

  private static List<Row> published(String select) {
    try (Query query = new Query(Snapshot.current(DemoLake.lake()))) {
      return Row.of(query.run(select));
    }
  }

  private static WhatIf open() {
    Snapshot snapshot = Snapshot.current(DemoLake.lake());
    return new WhatIf(
        DEFINITIONS.model(),
        snapshot,
        DEFINITIONS.reference(RunFile.read(snapshot).asOf()),
        DEFINITIONS.recordSets(),
        DEFINITIONS.policy().programme());
  }

  private static Query.Result figures(Consumer<WhatIf> change) {
    try (WhatIf whatIf = open()) {
      change.accept(whatIf);
      return whatIf.figures();
    }
  }

  private static List<Row> whole(Query.Result figures) {
    return Row.of(figures).stream().filter(row -> row.text("dimension").equals("all")).toList();
  }

  private static BigDecimal difference(Row row, String column) {
    return new BigDecimal(row.text(column + "_after"))
        .subtract(new BigDecimal(row.text(column + "_before")));
  }

  private static List<String> files() {
    try (Stream<Path> files = Files.walk(DemoLake.lake().root())) {
      return files.map(Path::toString).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
