package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Before and after, as a page of words. */
final class WhatIfText {
  private static final Map<String, Label> READINGS =
      Map.of(
          "as_recorded", new Label("按批次登记", "as recorded"),
          "notice_year", new Label("通知当年", "year of notice"));

  private final PrintWriter out;
  private final LanguageOption language;
  private final Model model;
  private final boolean all;

  WhatIfText(PrintWriter out, LanguageOption language, Model model, boolean all) {
    this.out = out;
    this.language = language;
    this.model = model;
    this.all = all;
  }

  void print(Query.Result figures, Query.Result findings, Query.Result baseYears) {
    figures(Row.of(figures));
    findings(Row.of(findings));
    baseYears(Row.of(baseYears));
  }

  private void figures(List<Row> moved) {
    heading(new Label("指标变化", "Figures that move"));
    List<Row> shown =
        moved.stream().filter(row -> all || row.text("dimension").equals("all")).toList();
    TextTable table = table(Words.LEVEL, Words.INDICATOR, Words.BEFORE, Words.AFTER, Words.STATUS);
    for (Row row : shown) {
      table.add(
          List.of(
              row.text("level"),
              Words.figure(model, language, row),
              figure(row, "before"),
              figure(row, "after"),
              Words.movement(row.text("status_before"), row.text("status_after"))));
    }
    table.print(out);
    if (shown.size() < moved.size()) {
      out.printf(
          language.isEnglish() ? "… %d more by dimension (--all)%n" : "… 另有 %d 项分维度变化（--all）%n",
          moved.size() - shown.size());
    }
  }

  private void findings(List<Row> changes) {
    heading(new Label("事项变化", "Findings"));
    if (changes.isEmpty()) {
      out.println(language.isEnglish() ? "none" : "无");
      return;
    }
    for (Row row : changes) {
      Label change = Words.CHANGES.getOrDefault(row.text("change"), new Label("", ""));
      out.printf(
          "[%s] %s（%s）%s  %s%n",
          language.in(change),
          row.text("rule"),
          row.text("article"),
          Words.shortened(row.text("subject")),
          Words.movement(row.text("evidence_before"), row.text("evidence_after")));
    }
  }

  private void baseYears(List<Row> readings) {
    heading(
        new Label(
            "年龄基准年与口径（含上述变化）", "Sensitivity to the base year and to pooling, with the above"));
    TextTable table =
        table(
            Words.LEVEL,
            Words.INDICATOR,
            new Label("基准年", "base year"),
            new Label("合计", "pooled"),
            Words.STATUS,
            new Label("未达标批次", "rounds missing it"),
            new Label("最低批次", "worst round"));
    for (Row row : readings) {
      String reading = row.text("base_year");
      table.add(
          List.of(
              row.text("level"),
              Words.figure(model, language, row),
              language.in(READINGS.getOrDefault(reading, new Label(reading, reading))),
              row.text("numerator") + "/" + row.text("denominator") + " = " + row.text("value"),
              row.text("pooled"),
              row.text("rounds_missed") + "/" + row.text("rounds"),
              row.text("worst_round")));
    }
    table.print(out);
  }

  private void heading(Label label) {
    out.printf("%n%s%n", language.in(label));
  }

  private TextTable table(Label... headings) {
    return new TextTable(List.of(headings).stream().map(language::in).toList());
  }

  private static String figure(Row row, String when) {
    String value = row.text("value_" + when);
    String denominator = row.text("denominator_" + when);
    return denominator.isEmpty()
        ? value
        : row.text("numerator_" + when) + "/" + denominator + " = " + value;
  }
}
