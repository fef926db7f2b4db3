package cn.lyg.talent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintFrame;

/**
 * Puts each panel of a page into a frame of its own. Word lays a page out as one table, which holds
 * 63 columns at most and knows no two rows side by side; of a frame it makes a table within.
 */
final class DocumentFrames {
  private DocumentFrames() {}

  /** Changes the pages, which serve no other format afterwards. */
  static JasperPrint of(JasperPrint pages) {
    for (JRPrintPage page : pages.getPages()) {
      List<JRPrintElement> framed = new ArrayList<>();
      for (Map.Entry<String, List<JRPrintElement>> panel : Panels.of(page).entrySet()) {
        if (panel.getKey().equals(Panels.WHOLE)) {
          framed.addAll(panel.getValue());
        } else {
          framed.add(frame(pages, panel.getValue()));
        }
      }
      page.setElements(framed);
    }
    return pages;
  }

  private static JRPrintElement frame(JasperPrint pages, List<JRPrintElement> elements) {
    int left = elements.stream().mapToInt(JRPrintElement::getX).min().orElse(0);
    int top = elements.stream().mapToInt(JRPrintElement::getY).min().orElse(0);
    JRBasePrintFrame frame = new JRBasePrintFrame(pages.getDefaultStyleProvider());
    frame.setX(left);
    frame.setY(top);
    frame.setWidth(elements.stream().mapToInt(e -> e.getX() + e.getWidth()).max().orElse(0) - left);
    frame.setHeight(
        elements.stream().mapToInt(e -> e.getY() + e.getHeight()).max().orElse(0) - top);
    for (JRPrintElement element : elements) {
      element.setX(element.getX() - left);
      element.setY(element.getY() - top);
      frame.addElement(element);
    }
    return frame;
  }
}
