package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What a laid-out report says, read back from its pages. */
record Printed(JasperPrint pages) {

  static Printed of(Database catalogue, Language language) {
    try (catalogue) {
      return new Printed(
          new ReportJob(ReportDefinition.named("progress"), catalogue).fill(language));
    }
  }

  /** A text and where it stands on its page. */
  record Placed(JRPrintText text, int x, int y) {}

  List<Placed> texts() {
    List<Placed> found = new ArrayList<>();
    pages.getPages().forEach(page -> collect(page.getElements(), 0, 0, found));
    return found;
  }

  /** The page as lines, from top to bottom: what stands at one height is one line. */
  String text() {
    TreeMap<Integer, List<Placed>> lines = new TreeMap<>();
    texts().forEach(text -> lines.computeIfAbsent(text.y(), y -> new ArrayList<>()).add(text));
    return lines.values().stream().map(Printed::line).collect(Collectors.joining("\n")) + "\n";
  }

  private static String line(List<Placed> texts) {
    return texts.stream()
        .sorted(Comparator.comparingInt(Placed::x))
        .map(placed -> plain(placed.text()))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" | "));
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
