package cn.lyg.talent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;

/** What each template has put on a page. */
final class Panels {
  /** A report's own template holds its panels, and lines that only a sheet needs. */
  static final String WHOLE = "report";

  private Panels() {}

  /** By the template's name, in the order of reading. */
  static Map<String, List<JRPrintElement>> of(JRPrintPage page) {
    Map<String, List<JRPrintElement>> panels = new LinkedHashMap<>();
    for (JRPrintElement element : page.getElements()) {
      String template =
          element.getOrigin() == null || element.getOrigin().getReportName() == null
              ? WHOLE
              : element.getOrigin().getReportName();
      panels.computeIfAbsent(template, any -> new ArrayList<>()).add(element);
    }
    return panels;
  }
}
