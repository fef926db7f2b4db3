package cn.lyg.talent.cli;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as a page of plain words: what is wrong, under which article, what to do, which cases.
 */
final class FindingText {
  private static final int SHOWN = 5;
  private static final Map<String, Label> SEVERITIES =
      Map.of(
          "violation", new Label("违规", "violation"),
          "due", new Label("待办", "due"),
          "exception", new Label("例外登记", "exception"));

  private final PrintWriter out;
  private final LanguageOption language;
  private final Model model;
  private final boolean all;

  FindingText(PrintWriter out, LanguageOption language, Model model, boolean all) {
    this.out = out;
    this.language = language;
    this.model = model;
    this.all = all;
  }

  /** Prints rows of {@code open_findings.sql}. */
  void print(List<Row> rows) {
    Map<String, List<Row>> byRule = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byRule
                .computeIfAbsent(row.joined(List.of("severity", "rule")), key -> new ArrayList<>())
                .add(row));
    out.println();
    if (byRule.isEmpty()) {
      out.println(language.in(new Label("没有待处理事项。", "No open findings.")));
      return;
    }
    out.println(
        language.in(
            new Label(
                "核查事项", "Findings (what was found is quoted as it is recorded, in Chinese)")));
    byRule.values().forEach(this::rule);
  }

  private void rule(List<Row> cases) {
    Row first = cases.get(0);
    String severity = first.text("severity");
    Optional<Figure> rule =
        model.publishing(first.text("rule")).flatMap(table -> table.figure(first.text("rule")));
    out.println();
    out.println(
        language
            .in(Words.CITED)
            .formatted(
                language.in(SEVERITIES.getOrDefault(severity, new Label(severity, severity))),
                first.text("rule")
                    + rule.map(figure -> " " + language.in(figure.label())).orElse(""),
                first.text("article"),
                language
                    .in(new Label("%d 件", cases.size() == 1 ? "%d case" : "%d cases"))
                    .formatted(cases.size())));
    rule.map(figure -> language.in(figure.text()))
        .filter(advice -> !advice.isEmpty())
        .ifPresent(advice -> out.println("    → " + advice));
    int shown = all ? cases.size() : Math.min(SHOWN, cases.size());
    cases.subList(0, shown).forEach(this::line);
    if (shown < cases.size()) {
      out.println("    " + language.in(Words.more(cases.size() - shown)));
    }
  }

  private void line(Row row) {
    String level = row.text("level");
    out.printf(
        "    · %s  %s  %s%n",
        Words.shortened(row.text("subject")),
        level.equals("0") ? "" : language.in(new Label("第%s层次", "L%s")).formatted(level),
        row.text("evidence"));
  }
}
