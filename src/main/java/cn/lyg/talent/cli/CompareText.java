package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.util.List;

/** A restatement sheet: what came in, which figures it moved, which cases it opened and closed. */
final class CompareText {
  private static final int SHOWN = 30;

  private final PrintWriter out;
  private final LanguageOption language;
  private final Model model;
  private final boolean all;

  CompareText(PrintWriter out, LanguageOption language, Model model, boolean all) {
    this.out = out;
    this.language = language;
    this.model = model;
    this.all = all;
  }

  void print(Query.Result records, Query.Result figures, Query.Result findings) {
    records(Row.of(records));
    figures(Row.of(figures));
    findings(Row.of(findings));
  }

  private void records(List<Row> rows) {
    heading(new Label("变动的记录", "Records that changed"), rows.size());
    TextTable table =
        table(
            Words.CHANGE,
            Words.RECORD_SET,
            Words.RECORD_KEY,
            new Label("变动栏目", "columns"),
            Words.FILE,
            Words.SHEET,
            Words.ROW);
    for (Row row : shown(rows)) {
      String version = row.text("change").equals("gone") ? "_before" : "_after";
      table.add(
          List.of(
              change(row),
              row.text("record_set"),
              Words.shortened(row.text("record_key")),
              row.text("change").equals("changed") ? row.text("columns") : "",
              row.text("file" + version),
              row.text("sheet" + version),
              row.text("row" + version)));
    }
    end(table, rows);
  }

  private void figures(List<Row> rows) {
    heading(new Label("变动的指标", "Figures that moved"), rows.size());
    TextTable table =
        table(
            Words.LEVEL,
            Words.INDICATOR,
            Words.BEFORE,
            Words.AFTER,
            new Label("差", "difference"),
            Words.STATUS);
    for (Row row : shown(rows)) {
      table.add(
          List.of(
              row.text("level"),
              Words.figure(model, language, row),
              row.text("value_before"),
              row.text("value_after"),
              row.text("difference"),
              Words.movement(row.text("status_before"), row.text("status_after"))));
    }
    end(table, rows);
  }

  private void findings(List<Row> rows) {
    heading(new Label("变动的事项", "Findings that changed"), rows.size());
    TextTable table =
        table(
            Words.CHANGE,
            new Label("规则", "rule"),
            new Label("依据", "article"),
            new Label("事项", "subject"),
            new Label("情况", "evidence"));
    for (Row row : shown(rows)) {
      table.add(
          List.of(
              change(row),
              row.text("rule"),
              row.text("article"),
              Words.shortened(row.text("subject")),
              Words.movement(
                  row.text("evidence_before") + row.text("decision_before"),
                  row.text("evidence_after") + row.text("decision_after"))));
    }
    end(table, rows);
  }

  private String change(Row row) {
    return language.in(Words.CHANGES.getOrDefault(row.text("change"), new Label("", "")));
  }

  private void heading(Label label, int count) {
    out.printf("%n%s (%d)%n", language.in(label), count);
  }

  private List<Row> shown(List<Row> rows) {
    return all ? rows : rows.subList(0, Math.min(SHOWN, rows.size()));
  }

  private void end(TextTable table, List<Row> rows) {
    if (!rows.isEmpty()) {
      table.print(out);
    }
    if (shown(rows).size() < rows.size()) {
      out.println(language.in(Words.more(rows.size() - SHOWN)));
    }
  }

  private TextTable table(Label... headings) {
    return new TextTable(List.of(headings).stream().map(language::in).toList());
  }
}
