package cn.lyg.talent.cli;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Label;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is held against a target, in words: how it stands, and how many are missing or to spare. */
final class QuotaText {
  private static final Set<String> FINE = Set.of("met", "on_track", "no_data");
  private static final String SHARE = "share";

  private final PrintWriter out;
  private final LanguageOption language;
  private final Model model;
  private final boolean all;

  QuotaText(PrintWriter out, LanguageOption language, Model model, boolean all) {
    this.out = out;
    this.language = language;
    this.model = model;
    this.all = all;
  }

  /** Prints rows of {@code quotas.sql}. */
  void print(List<Row> figures) {
    List<Row> quotas = figures.stream().filter(this::isQuota).toList();
    List<Row> shown =
        quotas.stream().filter(row -> all || !FINE.contains(row.text("status"))).toList();
    out.println(language.in(new Label("指标与规定", "Quotas and targets")));
    for (Row quota : shown) {
      line(quota, figures);
    }
    if (shown.size() < quotas.size()) {
      int rest = quotas.size() - shown.size();
      out.println(
          language
              .in(new Label("  其余 %d 项达标（--all 全部列出）", "  the other %d are met (--all)"))
              .formatted(rest));
    }
  }

  private boolean isQuota(Row row) {
    return !row.text("target").isEmpty()
        && !row.text("status").isEmpty()
        && figure(row).filter(figure -> figure.derives().isEmpty()).isPresent();
  }

  private Optional<Figure> figure(Row row) {
    String code = row.text("indicator");
    return model.publishing(code).flatMap(table -> table.figure(code));
  }

  private void line(Row quota, List<Row> figures) {
    String code = quota.text("indicator");
    Figure figure = figure(quota).orElseThrow();
    String status = quota.text("status");
    out.println(
        language
            .in(Words.CITED)
            .formatted(
                language.in(Words.STATUSES.getOrDefault(status, new Label(status, status))),
                level(quota) + language.in(figure.labelOf(code)),
                figure.article(),
                standing(quota, figure)));
    List<String> derived = new ArrayList<>();
    for (Row row : figures) {
      figure(row)
          .filter(known -> known.basesOf(row.text("indicator")).indexOf(code) == 0)
          .filter(known -> row.text("level").equals(quota.text("level")))
          .filter(known -> !row.text("value").isEmpty())
          .ifPresent(
              known ->
                  derived.add(
                      language.in(known.labelOf(row.text("indicator")))
                          + " "
                          + number(row, "value", known)));
    }
    if (!derived.isEmpty()) {
      out.println("    " + String.join(language.isEnglish() ? "; " : "；", derived));
    }
  }

  private String level(Row row) {
    String level = row.text("level");
    return level.equals("0") ? "" : language.in(new Label("第%s层次 ", "L%s ")).formatted(level);
  }

  /** How it stands, and what is asked where the denominator does not say so already. */
  private String standing(Row row, Figure figure) {
    String counted =
        row.text("denominator").isEmpty()
            ? number(row, "value", figure)
            : "%s/%s = %s"
                .formatted(
                    row.text("numerator"), row.text("denominator"), number(row, "value", figure));
    return row.text("target").equals(row.text("denominator"))
        ? counted
        : counted + language.in(new Label("，规定 ", ", asked ")) + number(row, "target", figure);
  }

  private static String number(Row row, String column, Figure figure) {
    String text = row.text(column);
    return figure.unit().equals(SHARE) && !text.isEmpty()
        ? RowText.text(new BigDecimal(text).movePointRight(2)) + "%"
        : text;
  }
}
