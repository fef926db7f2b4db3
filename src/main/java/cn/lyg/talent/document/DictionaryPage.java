package cn.lyg.talent.document;

import static cn.lyg.talent.document.Markdown.both;
import static cn.lyg.talent.document.Markdown.code;
import static cn.lyg.talent.document.Markdown.codes;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Every table a query can read: its grain, and its columns with type, unit and name. */
final class DictionaryPage {
  private final Articles articles;
  private final Markdown page =
      Markdown.page(
          new Label("数据字典", "Data dictionary"),
          new Label(
              "快照目录库 `catalogue.duckdb` 中各表的含义、粒度和列；`query`、报表和任何BI工具读到的都是这些表。",
              "The tables of a snapshot's `catalogue.duckdb`: what they mean, one row per what, and"
                  + " their columns. Queries, reports and any BI tool read these."));

  private DictionaryPage(Articles articles) {
    this.articles = articles;
  }

  static String of(Contracts contracts, Policy policy, Model model, Articles articles) {
    DictionaryPage dictionary = new DictionaryPage(articles);
    dictionary.layer("已发布 · Published (`mart`)", "mart", model, Layer.MART, Layer.RULE);
    dictionary.layer("星型表 · Star (`star`)", "star", model, Layer.STAR);
    dictionary.records(contracts);
    dictionary.policy(policy);
    dictionary.rest();
    return dictionary.page.text();
  }

  private void layer(String title, String schema, Model model, Layer... layers) {
    page.heading(2, title);
    model.stored().stream()
        .filter(table -> List.of(layers).contains(table.layer()))
        .sorted(Comparator.comparing(TableFolder::name))
        .forEach(table -> table(schema, table));
  }

  private void table(String schema, TableFolder table) {
    page.heading(3, schema + "." + table.name())
        .paragraph("**" + both(table.title()) + "**")
        .paragraph(table.description().zh())
        .paragraph(table.description().en())
        .paragraph("粒度 grain: " + codes(table.grain()));
    if (!table.articles().isEmpty()) {
      page.paragraph("条款 articles: " + articles.cited(table.articles()));
    }
    if (table.hasHistory()) {
      String history = code(schema + "." + table.historyName());
      page.paragraph(history + "：同样的列，`build --every` 或 `--as-of` 给出的每个截止日各一份。")
          .paragraph(
              history
                  + ": the same columns, for each as-of day that `build --every` or `--as-of`"
                  + " named.");
    }
    columns(table.columns());
  }

  private void records(Contracts contracts) {
    page.heading(2, "有效记录 · Records in force (`record`)")
        .paragraph("身份证号和姓名以键代替。")
        .paragraph(
            "ID numbers and names are replaced by keys. How files are read: [input](input.md).");
    for (Contract contract : contracts.all()) {
      page.heading(3, "record." + contract.recordSet())
          .paragraph("**" + both(contract.title()) + "**")
          .paragraph(contract.description().zh())
          .paragraph(contract.description().en());
      columns(contract.columns());
    }
  }

  private void policy(Policy policy) {
    page.heading(2, "政策 · Policy (`ref`)");
    for (MemoryTable table : policy.tables()) {
      page.heading(3, "ref." + table.name());
      columns(table.columns());
    }
  }

  private void rest() {
    page.heading(2, "代码表与运行情况 · Codelists and operations")
        .gap()
        .item("`ref.codelist_*`: `code`, `sort_order`, `zh`, `en` 及各表另有的列；取值见[词汇表](glossary.md)。")
        .item(
            "`ref.codelist_*`: these and each list's further columns; values:"
                + " [glossary](glossary.md).")
        .item("`ref.run`: `programme`, `as_of`.")
        .item(
            "`ops.batch`, `ops.rejected_row`, `ops.run`, `ops.run_metric`:"
                + " 各文件读入情况、退回行及原因、历次运行及各步用时；files, rows sent back, runs, what their steps took.");
  }

  private void columns(List<Column> columns) {
    page.table(
        List.of("列 column", "类型 type", "单位 unit", "中文", "English"),
        columns.stream()
            .map(
                column ->
                    List.of(
                        code(column.name()),
                        type(column.type()),
                        column.unit(),
                        column.label().zh(),
                        column.label().en()))
            .toList());
  }

  /** The spelling of the definition folders. */
  private static String type(ColumnType type) {
    return type instanceof ColumnType.Simple simple
        ? simple.name().toLowerCase(Locale.ROOT)
        : type.duckdb();
  }
}
