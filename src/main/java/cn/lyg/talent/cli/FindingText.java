package cn.lyg.talent.cli;

import cn.lyg.talent.model.Figure;
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
  private final boolean english;
  private final boolean all;
  private final Map<String, Figure> rules;

  FindingText(PrintWriter out, String language, boolean all) {
    this.out = out;
    this.english = language.equals("en");
    this.all = all;
    this.rules = Rules.byCode();
  }

  /** Prints rows of {@code open_findings.sql}. */
  void print(List<List<Optional<Object>>> rows) {
    Map<String, List<List<Optional<Object>>>> byRule = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byRule
                .computeIfAbsent(text(row, 2) + " " + text(row, 0), key -> new ArrayList<>())
                .add(row));
    if (byRule.isEmpty()) {
      out.println(english ? "No open findings." : "没有待处理事项。");
    }
    byRule.values().forEach(this::rule);
  }

  private void rule(List<List<Optional<Object>>> cases) {
    List<Optional<Object>> first = cases.get(0);
    String code = text(first, 0);
    Optional<Figure> rule = Optional.ofNullable(rules.get(code));
    out.printf(
        "%n[%s] %s %s（%s）%d%s%n",
        in(SEVERITIES.getOrDefault(text(first, 2), new Label(text(first, 2), text(first, 2)))),
        code,
        rule.map(figure -> in(figure.label())).orElse(""),
        text(first, 1),
        cases.size(),
        english ? " cases" : " 件");
    rule.map(figure -> in(figure.text()))
        .filter(advice -> !advice.isEmpty())
        .ifPresent(advice -> out.println("    → " + advice));
    int shown = all ? cases.size() : Math.min(SHOWN, cases.size());
    cases.subList(0, shown).forEach(this::line);
    if (shown < cases.size()) {
      out.printf(
          english ? "    … %d more (--all)%n" : "    … 另有 %d 件（--all 全部列出）%n",
          cases.size() - shown);
    }
  }

  private void line(List<Optional<Object>> row) {
    String level =
        text(row, 3).equals("0") ? "" : (english ? "L" + text(row, 3) : "第" + text(row, 3) + "层次");
    out.printf("    · %s  %s  %s%n", shortened(text(row, 5)), level, text(row, 6));
  }

  /** A person key is long; its first characters tell people apart on a page. */
  private static String shortened(String subject) {
    return subject.replaceAll("([0-9a-f]{10})[0-9a-f]{54}", "$1…");
  }

  private String in(Label label) {
    return english ? label.en() : label.zh();
  }

  private static String text(List<Optional<Object>> row, int at) {
    return row.get(at).map(RowText::text).orElse("");
  }
}
