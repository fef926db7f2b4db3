package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import java.util.ArrayList;
import java.util.List;
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
