package cn.lyg.talent.report;

import java.awt.Font;
import java.util.Collection;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Characters that the embedded font has no shape for, rare ones of names above all, would leave no
 * trace on the page. They are shown as {@code 〓}, as Chinese printers have always done; the tables
 * as XLSX and CSV have the characters themselves.
 */
final class MissingShapes {
  private static final String MARK = "〓";
  private static final String FAMILY = "Noto Sans SC";

  private MissingShapes() {}

  static JasperPrint marked(JasperPrint pages) {
    Font font =
        FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles(true, FAMILY, Font.PLAIN, 8f, Locale.ROOT, false);
    pages.getPages().forEach(page -> mark(page.getElements(), font));
    return pages;
  }

  private static void mark(Collection<JRPrintElement> elements, Font font) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintText text && font.canDisplayUpTo(text.getFullText()) >= 0) {
        text.setText(marked(text.getFullText(), font));
      }
    }
  }

  private static String marked(String text, Font font) {
    StringBuilder marked = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              if (font.canDisplay(code) || Character.isISOControl(code)) {
                marked.appendCodePoint(code);
              } else {
                marked.append(MARK);
              }
            });
    return marked.toString();
  }
}
