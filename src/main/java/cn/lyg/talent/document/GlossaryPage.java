package cn.lyg.talent.document;

import static cn.lyg.talent.document.Markdown.code;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The words of the programme, each once: as the measures say it, in English, and its code. */
final class GlossaryPage {
  private static final String ARTICLE = "article";

  private final Codelists codelists;
  private final Contracts contracts;
  private final Policy policy;
  private final Articles articles;

  private GlossaryPage(Codelists codelists, Contracts contracts, Policy policy, Articles articles) {
    this.codelists = codelists;
    this.contracts = contracts;
    this.policy = policy;
    this.articles = articles;
  }

  static String of(Codelists codelists, Contracts contracts, Policy policy, Articles articles) {
    return new GlossaryPage(codelists, contracts, policy, articles).text();
  }

  private String text() {
    Markdown page =
        Markdown.page(
            new Label("词汇表", "Glossary"),
            new Label(
                "项目用语的中英文和代码。统计结果带代码，报表显示名称；填表可写名称、别名或代码。[指标](indicators.md)和[规则](rules.md)的名称见各自页面。",
                "The words of the programme in both languages, and their codes. Published figures carry"
                    + " the code, reports its label; a form takes name, other spelling or code."
                    + " [Indicators](indicators.md) and [rules](rules.md) have pages of their own."));
    policyTerms(page);
    codelists.names().forEach(name -> codelist(page, codelists.get(name)));
    return page.text();
  }

  private void policyTerms(Markdown page) {
    page.heading(2, "项目期次 · Programme period")
        .table(
            List.of("代码 code", "中文", "English", "文号 document", "起 from", "止 to", "条款 article"),
            rows("policy_period", "programme", "zh", "en", "document", "starts_on", "ends_on"));
    page.heading(2, "层次 · Levels")
        .table(
            List.of("层次 level", "中文", "English", "称谓", "designation", "计划 planned", "条款 article"),
            rows("policy_level", "level", "zh", "en", "name_zh", "name_en", "planned"));
    page.heading(2, "条款 · Articles")
        .table(
            List.of("条款", "article", "要旨", "gist"),
            articles.all().stream()
                .map(
                    article ->
                        List.of(
                            article.number().zh(),
                            article.number().en(),
                            article.gist().zh(),
                            article.gist().en()))
                .toList());
  }

  /** Rows of a policy table under some columns, and behind them the article they rest on. */
  private List<List<String>> rows(String name, String... columns) {
    MemoryTable table = policy.table(name);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = new ArrayList<>();
      table.values(row, List.of(columns)).forEach(cell -> cells.add(cell.orElse("").toString()));
      table
          .values(row, List.of(ARTICLE))
          .forEach(cell -> cells.add(articles.cited(cell.orElse("").toString())));
      rows.add(List.copyOf(cells));
    }
    return rows;
  }

  private void codelist(Markdown page, Codelist codelist) {
    List<String> header = new ArrayList<>(List.of("代码 code", "中文", "也可写作 also", "English"));
    header.addAll(codelist.extraColumns());
    page.heading(2, heading(codelist.name())).table(header, entries(codelist));
  }

  /** A codelist is headed as the first column that takes its values. */
  private String heading(String codelist) {
    return contracts.all().stream()
        .flatMap(contract -> contract.allFields().stream())
        .filter(field -> field.type().codelistName().filter(codelist::equals).isPresent())
        .findFirst()
        .map(field -> Markdown.both(field.label()) + " (" + code(codelist) + ")")
        .orElse(code(codelist));
  }

  private List<List<String>> entries(Codelist codelist) {
    List<List<String>> rows = new ArrayList<>();
    for (Codelist.Entry entry : codelist.entries()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  code(entry.code()),
                  entry.label().zh(),
                  String.join("、", entry.aliases()),
                  entry.label().en()));
      for (String column : codelist.extraColumns()) {
        String said = Objects.requireNonNullElse(entry.extra().get(column), "");
        row.add(column.equals(ARTICLE) ? articles.cited(said) : said);
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
