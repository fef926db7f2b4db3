package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every table folder owes its readers. */
class DefinitionsTest {
  private static final Schemas SCHEMAS = Schemas.load();
  private static final List<TableFolder> TABLES = SCHEMAS.model().tables();

  /** Every figure the office was promised; NN stands for an age that the policy sets. */
  private static final String INDICATORS =
      """
      headcount.active headcount.selected
      youth_ratio.selection.leNN youth_ratio.current.leNN youth_ratio.slack.leNN
      youth_ratio.needed.leNN youth_ratio.room.leNN youth_ratio.breach.leNN
      distribution.sex distribution.education distribution.degree distribution.title_rank
      distribution.age_band distribution.recommender distribution.unit_kind distribution.category
      distribution.sector distribution.special_plan distribution.round
      sector.headcount sector.coverage sector.concentration
      selection.applied selection.recommended selection.reviewed selection.publicised
      selection.confirmed selection.days selection.places
      fund.grant.approved fund.grant.disbursed fund.grant.due fund.grant.utilization
      fund.grant.timeliness fund.grant.average fund.subsidy.entitled fund.subsidy.paid
      fund.subsidy.utilization fund.recovery fund.budget.utilization
      growth.achieved growth.expected growth.projected growth.held_before growth.honours
      assessment.completion assessment.pass assessment.grade assessment.final
      assessment.final.grade commendation.awards transfer.moves training.participation
      retention.active exit.ground
      """;

  /** Every rule of the measures that a record can be seen to break. */
  private static final String RULES =
      """
      A03-over-plan A04-full-time A07-age A07-qualification A09-ethics A14-standing A15-youth
      A19-prior-result A21-lower-level A21-third-period A21-places A23-no-notice A25-range A25-once
      A25-huaguoshan A25-payee A25-instalments A26-rate A26-allowance A26-underpaid A31-suspended
      A31-unassessed A34-two-fails A34-paid-after-exit A34-assessed-after-exit A34-333 D-two-names
      """;

  @Test
  void everyPromisedFigureIsPublishedByOneFolder() {
    assertThat(codes(table -> table.layer() == Layer.MART))
        .containsExactlyInAnyOrderElementsOf(words(INDICATORS));
  }

  @Test
  void everyPromisedRuleIsPublishedByOneFolder() {
    assertThat(codes(table -> table.layer() == Layer.RULE))
        .containsExactlyInAnyOrderElementsOf(words(RULES));
  }

  @Test
  void onlyShapedFoldersPublishCodesAndAllOfThemDo() {
    assertThat(TABLES)
        .allSatisfy(
            table ->
                assertThat(table.isShaped())
                    .as(table.name())
                    .isEqualTo(!table.figures().isEmpty()));
  }

  @Test
  void aTableIsNamedAsItsFolderInOneSpelling() {
    assertThat(TABLES)
        .allSatisfy(
            table -> {
              assertThat(table.name()).matches("[a-z][a-z0-9_]*");
              assertThat(table.folder().getFileName()).hasToString(table.name());
            });
  }

  @Test
  void everythingReadIsSaidInBothLanguages() {
    for (TableFolder table : TABLES) {
      assertBoth(table.name() + " title", table.title());
      assertBoth(table.name() + " description", table.description());
      table
          .columns()
          .forEach(column -> assertBoth(table.name() + "." + column.name(), column.label()));
      for (Figure figure : table.figures()) {
        assertBoth(figure.code(), figure.label());
        assertBoth(figure.code() + " formula or advice", figure.text());
      }
    }
  }

  @Test
  void everyDescriptionEndsWithTheGrain() {
    assertThat(TABLES)
        .allSatisfy(
            table -> {
              assertThat(table.description().zh()).as(table.name()).contains("行");
              assertThat(table.description().en()).as(table.name()).containsIgnoringCase("row");
            });
  }

  @Test
  void everyArticleCitedIsInTheLaw() {
    Set<String> articles =
        SCHEMAS.definitions().policy().table("policy_article").rows().stream()
            .map(row -> row.get(0).orElseThrow().toString())
            .collect(Collectors.toSet());
    for (TableFolder table : TABLES) {
      assertThat(articles).as(table.name()).containsAll(table.articles());
      assertThat(table.figures())
          .allSatisfy(figure -> assertThat(articles).as(figure.code()).contains(figure.article()));
    }
  }

  @Test
  void everySeverityIsOneTheOfficeKnows() {
    assertThat(TABLES.stream().filter(table -> table.layer() == Layer.RULE))
        .flatMap(TableFolder::figures)
        .extracting(Figure::severity)
        .isSubsetOf("violation", "due", "exception");
  }

  /** An example that leaves out the file which says what must come is no example. */
  @Test
  void everyExampleSaysWhatMustCome() throws IOException {
    for (TableFolder table : TABLES) {
      for (Example example : Example.of(table.folder())) {
        assertThat(example.folder().resolve("expect.csv")).exists();
        assertThat(example.expectedColumns())
            .as("%s shows the identifiers", example)
            .containsAll(table.grain());
        try (Stream<Path> files = Files.list(example.folder())) {
          assertThat(files.map(file -> String.valueOf(file.getFileName())))
              .as(example.toString())
              .isSubsetOf("given", "expect.csv");
        }
      }
    }
  }

  private static List<String> codes(java.util.function.Predicate<TableFolder> of) {
    return TABLES.stream()
        .filter(of)
        .flatMap(table -> table.figures().stream())
        .map(Figure::code)
        .toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).toList();
  }

  private static void assertBoth(String what, Label label) {
    assertThat(List.<Function<Label, String>>of(Label::zh, Label::en))
        .allSatisfy(in -> assertThat(in.apply(label)).as(what).isNotBlank());
  }
}
