package cn.lyg.talent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered codelists, and how a broken one is refused. */
class CodelistsTest {
  private static final Codelists DELIVERED = Codelists.load(Path.of("warehouse"));

  @Test
  void titlesThatMisleadHaveTheRankTheyReallyHave() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("高级记者", "full_senior"),
            Map.entry("高级编辑", "full_senior"),
            Map.entry("编审", "full_senior"),
            Map.entry("农业技术推广研究员", "full_senior"),
            Map.entry("研究员级高级工程师", "full_senior"),
            Map.entry("教授级高级工程师", "full_senior"),
            Map.entry("正高级工程师", "full_senior"),
            Map.entry("一级演员", "full_senior"),
            Map.entry("高级工程师", "associate_senior"),
            Map.entry("主任记者", "associate_senior"),
            Map.entry("高级讲师", "associate_senior"),
            Map.entry("高级教练", "associate_senior"),
            Map.entry("中学高级教师", "associate_senior"),
            Map.entry("一级翻译", "associate_senior"),
            Map.entry("小学高级教师", "intermediate"),
            Map.entry("主治医师", "intermediate"),
            Map.entry("助教", "junior"));
    expected.forEach(
        (title, rank) ->
            assertThat(DELIVERED.get("title").byCode(title).orElseThrow().extra())
                .as(title)
                .containsEntry("title_rank", rank));
  }

  @Test
  void whatOneListSaysInAnothersWordsExists() {
    DELIVERED
        .get("title")
        .entries()
        .forEach(entry -> assertListed("title_rank", entry.extra().get("title_rank")));
    DELIVERED
        .get("recommender")
        .entries()
        .forEach(entry -> assertListed("payer", entry.extra().get("payer")));
  }

  private static void assertListed(
      String codelist, @org.jspecify.annotations.Nullable String code) {
    assertThat(DELIVERED.get(codelist).byCode(String.valueOf(code))).as(code).isPresent();
  }

  @Test
  void everyFaultIsShownWithItsLine(@TempDir Path warehouse) throws IOException {
    Path folder = Files.createDirectories(warehouse.resolve("codelists"));
    Files.writeString(
        folder.resolve("colour.csv"), "code,zh,aliases,en\nred,红,赤,Red\nblue,蓝,,\npink,赤,,Pink\n");
    Files.writeString(folder.resolve("size.csv"), "code,zh\nbig,大\n");
    assertThatThrownBy(() -> Codelists.load(warehouse))
        .hasMessageContaining("colour.csv:3: code, zh and en must be filled")
        .hasMessageContaining("colour.csv:4: '赤' already means red")
        .hasMessageContaining("size.csv:1: needs the columns");
  }

  @Test
  void spellingsCompareWithoutWidthCaseAndSpace() {
    assertThat(Spelling.of("ＩＤ　Number（万元）\n")).isEqualTo("idnumber(万元)");
    assertThat(Spelling.distance("医疗卫生", "医疗")).isEqualTo(2);
    assertThat(Spelling.distance("abc", "axc")).isEqualTo(1);
    assertThat(Spelling.distance("", "ab")).isEqualTo(2);
  }
}
