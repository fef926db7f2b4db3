package cn.lyg.talent.generate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.Codelists;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is generated is spelled the way the office's own lists and contracts spell it. */
class DefinitionsAgreeTest {
  private static final Path WAREHOUSE =
      Path.of(System.getProperty("talent.home", "."), "warehouse");
  private static final Codelists CODELISTS = Codelists.load(WAREHOUSE);
  private static final Contracts CONTRACTS = Contracts.load(WAREHOUSE, CODELISTS);

  @Test
  void everySpellingMeansItsCode() {
    for (DataFile.Line line : DataFile.table("codes.csv")) {
      for (String spelling : line.list("spellings")) {
        assertMeans(line.text("list"), spelling, line.text("code"));
      }
    }
  }

  private static void assertMeans(String list, String spelling, String code) {
    assertThat(CODELISTS.get(list).lookup(spelling).map(Codelist.Entry::code))
        .as("%s %s", list, spelling)
        .contains(code);
  }

  @Test
  void everyRecommenderIsOneOfTheOffices() {
    Recommender.all()
        .forEach(
            (code, desk) -> {
              assertMeans("recommender", desk.zh(), code);
              assertMeans("recommender", desk.alias(), code);
              Codelist.Entry entry = CODELISTS.get("recommender").byCode(code).orElseThrow();
              assertThat(entry.extra()).as(code).containsEntry("payer", desk.payer());
            });
  }

  @Test
  void everyTitleHasTheRankItIsDrawnFor() {
    for (DataFile.Line line : DataFile.table("titles.csv")) {
      for (String rank : List.of("full_senior", "associate_senior", "intermediate", "junior")) {
        for (String title : line.list(rank)) {
          assertThat(CODELISTS.get("title").byCode(title).map(Codelist.Entry::extra))
              .as(title)
              .contains(Map.of("title_rank", rank));
        }
      }
    }
  }

  @Test
  void everyColumnAndHeaderIsPromisedByItsContract() {
    for (Layout layout : Layout.all().values()) {
      Contract contract = CONTRACTS.get(layout.set());
      for (Field field : layout.fields()) {
        assertThat(contract.field(field.column()).map(cn.lyg.talent.contract.Field::headers))
            .as("%s.%s", layout.set(), field.column())
            .hasValueSatisfying(headers -> assertThat(headers).containsAll(field.headers()));
      }
    }
  }

  @Test
  void everyRequiredColumnIsWritten() {
    for (Contract contract : CONTRACTS.all()) {
      Layout layout =
          Objects.requireNonNull(Layout.all().get(contract.recordSet()), contract.recordSet());
      Set<String> written = layout.fields().stream().map(Field::column).collect(Collectors.toSet());
      contract.allFields().stream()
          .filter(cn.lyg.talent.contract.Field::required)
          .forEach(field -> assertThat(written).as(contract.recordSet()).contains(field.name()));
    }
  }
}
