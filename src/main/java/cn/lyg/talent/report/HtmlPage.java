package cn.lyg.talent.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Pages as one HTML file that carries its drawings with it and asks the network for nothing. On
 * paper and on a wide screen it is the sheet as printed; on a narrow one its panels stand one below
 * the other and those that are wider scroll sideways. JasperReports' own HTML has sheets alone, to
 * be read on a phone through a magnifying glass.
 */
final class HtmlPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { margin: 0; background: #e9edf2; font-family: 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
      .sheet { position: relative; margin: 24px auto; background: #fff; box-shadow: 0 1px 6px #9aa6b4; overflow: hidden; }
      .sheet * { position: absolute; box-sizing: border-box; margin: 0; font-weight: 400; line-height: 1.2; }
      .sheet .t { display: flex; white-space: pre-wrap; overflow: visible; }
      .sheet .t span, .sheet .t b { position: static; }
      .sheet b { font-weight: 700; }
      .panel { left: 0; top: 0; }
      @page { size: A4 landscape; margin: 0; }
      @media print { body { background: #fff; } .sheet { margin: 0; box-shadow: none; break-after: page; } }
      @media screen and (max-width: 1130px) {
        .sheet { width: auto !important; height: auto !important; margin: 8px; padding: 4px 0; }
        .sheet > .only-sheet { display: none; }
        .sheet .panel { position: relative; left: auto !important; top: auto !important; margin: 12px; max-width: calc(100%% - 24px);
          width: auto !important; overflow-x: auto; }
        .sheet .panel > .inner { position: relative; left: 0 !important; top: 0 !important; }
        .sheet .flow { height: auto !important; }
        .sheet .flow .inner { width: auto !important; height: auto !important; }
        .sheet .flow .t { position: static; width: auto !important; height: auto !important; display: block; text-align: left !important; }
        .sheet .flow .l { position: static; width: auto !important; margin-top: 8pt; }
      }
      </style>
      </head>
      <body><main>
      """;

  /** Templates that are words rather than tables: they flow where there is no room. */
  private static final List<String> FLOWING = List.of("head", "foot", "headline");

  private final String title;
  private final Language language;

  HtmlPage(String title, Language language) {
    this.title = title;
    this.language = language;
  }

  byte[] of(JasperPrint pages) throws JRException {
    StringBuilder html =
        new StringBuilder(HEAD.formatted(language.tag(), HtmlElement.escaped(title)));
    for (JRPrintPage page : pages.getPages()) {
      html.append(
          "<section class=\"sheet\" style=\"width:%dpt;height:%dpt\">\n"
              .formatted(pages.getPageWidth(), pages.getPageHeight()));
      for (Map.Entry<String, List<JRPrintElement>> panel : Panels.of(page).entrySet()) {
        if (panel.getKey().equals(Panels.WHOLE)) {
          for (JRPrintElement element : panel.getValue()) {
            html.append(new HtmlElement(element, 0, 0).html("only-sheet"));
          }
        } else {
          append(html, panel.getKey(), panel.getValue());
        }
      }
      html.append("</section>\n");
    }
    return html.append("</main></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder html, String template, List<JRPrintElement> elements)
      throws JRException {
    int left = elements.stream().mapToInt(JRPrintElement::getX).min().orElse(0);
    int top = elements.stream().mapToInt(JRPrintElement::getY).min().orElse(0);
    int right = elements.stream().mapToInt(e -> e.getX() + e.getWidth()).max().orElse(0);
    int bottom = elements.stream().mapToInt(e -> e.getY() + e.getHeight()).max().orElse(0);
    html.append(
        "<div class=\"panel%s\" style=\"left:%dpt;top:%dpt;width:%dpt;height:%dpt\"><div class=\"inner\" style=\"width:%dpt;height:%dpt\">\n"
            .formatted(
                FLOWING.contains(template) ? " flow" : "",
                left,
                top,
                right - left,
                bottom - top,
                right - left,
                bottom - top));
    for (JRPrintElement element : elements) {
      html.append(new HtmlElement(element, left, top).html(""));
    }
    html.append("</div></div>\n");
  }
}
