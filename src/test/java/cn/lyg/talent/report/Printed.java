package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What a laid-out report says, read back from its pages. */
record Printed(JasperPrint pages) {

  static Printed of(String report, Database catalogue, Language language) {
    try (catalogue) {
      return from(report, catalogue, language);
    }
  }

  /** The same from a catalogue that stays open for more. */
  static Printed from(String report, Database catalogue, Language language) {
    return new Printed(new ReportJob(ReportDefinition.named(report), catalogue).fill(language));
  }

  /** A text and where it stands on its page. */
  record Placed(JRPrintText text, int x, int y) {}

  List<Placed> texts() {
    List<Placed> found = new ArrayList<>();
    pages.getPages().forEach(page -> collect(page.getElements(), 0, 0, found));
    return found;
  }

  /** The styles used on a page, counted from nought. */
  Set<String> styles(int page) {
    return onPage(page).stream()
        .map(placed -> placed.text().getStyle().getName())
        .collect(Collectors.toSet());
  }

  /** What one page says, counted from nought. */
  String text(int page) {
    return onPage(page).stream()
        .map(placed -> plain(placed.text()))
        .collect(Collectors.joining("\n"));
  }

  private List<Placed> onPage(int page) {
    List<Placed> found = new ArrayList<>();
    collect(pages.getPages().get(page).getElements(), 0, 0, found);
    return found;
  }

  /** Panel by panel, in the order of reading; texts side by side at one height make one line. */
  String text() {
    StringBuilder said = new StringBuilder();
    int height = -1;
    for (Placed placed : texts()) {
      String text = plain(placed.text());
      if (!text.isBlank()) {
        said.append(height < 0 ? "" : placed.y() == height ? " | " : "\n").append(text);
        height = placed.y();
      }
    }
    return said.append("\n").toString();
  }

  /** Without the marks of a styled text. */
  static String plain(JRPrintText text) {
    String full = text.getFullText();
    return "styled".equals(text.getMarkup()) ? full.replaceAll("<[^>]*>", "") : full;
  }

  private static void collect(List<JRPrintElement> elements, int x, int y, List<Placed> found) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintElementContainer inner) {
        collect(inner.getElements(), x + element.getX(), y + element.getY(), found);
      } else if (element instanceof JRPrintText text) {
        found.add(new Placed(text, x + text.getX(), y + text.getY()));
      }
    }
  }
}
