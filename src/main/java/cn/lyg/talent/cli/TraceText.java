package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Asked;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.catalogue.Trace;
import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A figure and what is behind it, as a page of words. */
final class TraceText {
  private static final int SHOWN = 20;
  private static final List<String> PLACE = List.of("indicator", "level", "dimension", "member");
  private static final Map<String, Label> PARTS =
      Map.of(
          "numerator", new Label("分子", "numerator"),
          "denominator", new Label("分母", "denominator"),
          "observation", new Label("观测", "observation"));

  private final PrintWriter out;
  private final LanguageOption language;
  private final Model model;
  private final Trace trace;
  private final boolean all;

  TraceText(PrintWriter out, LanguageOption language, Model model, Trace trace, boolean all) {
    this.out = out;
    this.language = language;
    this.model = model;
    this.trace = trace;
    this.all = all;
  }

  void print(Asked asked, Query.Result figures, Query.Result records) {
    Map<String, List<Row>> byFigure = new LinkedHashMap<>();
    for (Row row : Row.of(records)) {
      byFigure.computeIfAbsent(row.joined(PLACE), key -> new ArrayList<>()).add(row);
    }
    Optional<Figure> defined =
        model.publishing(asked.indicator()).flatMap(table -> table.figure(asked.indicator()));
    for (Row figure : Row.of(figures)) {
      head(figure, defined);
      records(byFigure.getOrDefault(figure.joined(PLACE), List.of()));
      defined.ifPresent(known -> bases(asked, known, figure));
    }
  }

  private void head(Row figure, Optional<Figure> defined) {
    out.printf(
        "%n%s · %s%n",
        figure.joined(PLACE),
        defined.map(known -> language.in(known.labelOf(figure.text("indicator")))).orElse(""));
    List<String> said = new ArrayList<>();
    if (!figure.text("denominator").isEmpty()) {
      said.add(figure.text("numerator") + " / " + figure.text("denominator"));
    }
    said.add("= " + (figure.text("value").isEmpty() ? "–" : figure.text("value")));
    for (String name : List.of("target", "status")) {
      if (!figure.text(name).isEmpty()) {
        said.add(name + " " + figure.text(name));
      }
    }
    defined.ifPresent(known -> said.add(known.article()));
    out.println("  " + String.join("  ", said));
    defined
        .map(known -> language.in(known.labelOf(figure.text("indicator"), known.text())))
        .ifPresent(formula -> out.println("  " + formula));
  }

  private void records(List<Row> rows) {
    Map<String, List<Row>> byPart = new LinkedHashMap<>();
    rows.forEach(
        row -> byPart.computeIfAbsent(row.text("part"), key -> new ArrayList<>()).add(row));
    byPart.forEach(
        (part, members) -> {
          Label label = PARTS.getOrDefault(part, new Label(part, part));
          out.printf(
              language.isEnglish() ? "%n  %s: %d records%n" : "%n  %s：%d 条记录%n",
              language.in(label),
              members.size());
          int shown = all ? members.size() : Math.min(SHOWN, members.size());
          table(members.subList(0, shown)).print(out);
          if (shown < members.size()) {
            out.println("  " + language.in(Words.more(members.size() - shown)));
          }
        });
  }

  private TextTable table(List<Row> rows) {
    boolean named = rows.get(0).has("name");
    List<Label> headings =
        named
            ? List.of(
                Words.NAME,
                Words.ID_NUMBER,
                Words.AMOUNT,
                Words.RECORD_SET,
                Words.FILE,
                Words.SHEET,
                Words.ROW)
            : List.of(
                Words.PERSON,
                Words.AMOUNT,
                Words.RECORD_SET,
                Words.RECORD_KEY,
                Words.FILE,
                Words.SHEET,
                Words.ROW);
    List<String> columns =
        named
            ? List.of("name", "id_number", "amount", "record_set", "file", "sheet", "row_number")
            : List.of(
                "person_key", "amount", "record_set", "record_key", "file", "sheet", "row_number");
    TextTable table = new TextTable(headings.stream().map(language::in).toList());
    rows.forEach(row -> table.add(columns.stream().map(name -> cell(row, name)).toList()));
    return table;
  }

  private String cell(Row row, String name) {
    boolean isPolicy = name.equals("file") && row.text("record_set").startsWith("policy_");
    return isPolicy ? language.in(Words.POLICY) : Words.shortened(row.text(name));
  }

  /** What a derived figure is computed from, each with the question that leads on. */
  private void bases(Asked asked, Figure known, Row figure) {
    List<String> bases = known.basesOf(asked.indicator());
    if (bases.isEmpty()) {
      return;
    }
    out.println(language.isEnglish() ? "\n  derived from" : "\n  由下列指标推算");
    Asked whole = Asked.of(asked.indicator()).withLevel(Long.parseLong(figure.text("level")));
    for (String base : bases) {
      for (Row row : Row.of(trace.figures(whole.at(base)))) {
        String place =
            row.text("dimension").equals("all")
                ? ""
                : " " + row.text("dimension") + "=" + row.text("member");
        out.printf(
            "  %s  %s / %s = %s   → talent trace %s level=%s%s%n",
            row.joined(PLACE),
            row.text("numerator"),
            row.text("denominator"),
            row.text("value"),
            base,
            row.text("level"),
            place);
      }
    }
  }
}
