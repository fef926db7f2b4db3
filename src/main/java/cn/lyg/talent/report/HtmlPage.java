package cn.lyg.talent.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.HtmlExporter;
import net.sf.jasperreports.engine.export.HtmlResourceHandler;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleHtmlExporterConfiguration;
import net.sf.jasperreports.export.SimpleHtmlExporterOutput;

/** A page as one HTML file that carries its drawings with it and asks the network for nothing. */
final class HtmlPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=860">
      <title>%s</title>
      <style>
      body { margin: 0; background: #e9edf2; }
      .sheet { width: 842px; margin: 24px auto; background: #fff; box-shadow: 0 1px 6px #9aa6b4; }
      @media print { @page { size: A4 landscape; margin: 0; } body { background: #fff; }
        .sheet { margin: 0; box-shadow: none; } }
      </style>
      </head>
      <body><main class="sheet">
      """;

  private final String title;
  private final Language language;

  HtmlPage(String title, Language language) {
    this.title = title;
    this.language = language;
  }

  byte[] of(JasperPrint pages) throws JRException {
    SimpleHtmlExporterConfiguration settings = new SimpleHtmlExporterConfiguration();
    settings.setHtmlHeader(HEAD.formatted(language.tag(), escaped(title)));
    settings.setHtmlFooter("</main></body></html>\n");
    settings.setBetweenPagesHtml("");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SimpleHtmlExporterOutput output =
        new SimpleHtmlExporterOutput(bytes, StandardCharsets.UTF_8.name());
    output.setImageHandler(new Inline());
    HtmlExporter exporter = new HtmlExporter();
    exporter.setConfiguration(settings);
    exporter.setExporterInput(new SimpleExporterInput(pages));
    exporter.setExporterOutput(output);
    exporter.exportReport();
    return bytes.toByteArray();
  }

  /** Words as the text of an element. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Puts each drawing into the page itself, as a data URI. */
  private static final class Inline implements HtmlResourceHandler {
    private final Map<String, String> addresses = new HashMap<>();

    @Override
    public void handleResource(String id, byte[] data) {
      String kind = data.length > 0 && data[0] == '<' ? "image/svg+xml" : "image/png";
      addresses.put(
          id, "data:%s;base64,%s".formatted(kind, Base64.getEncoder().encodeToString(data)));
    }

    @Override
    public String getResourcePath(String id) {
      return addresses.getOrDefault(id, "");
    }
  }
}
