package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code index.html} beside the reports: each with a picture of its first page, in the formats and
 * languages that lie in the folder. It goes by the files, so that reports written one by one are
 * all found.
 */
public final class ReportIndex {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>报表 · Reports</title>
      <style>
      body { margin: 0 auto; max-width: 1180px; padding: 24px 20px; background: #f3f5f8; color: #16263a;
        font: 15px/1.5 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif; }
      h1 { margin: 0; font-size: 26px; }
      main { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: 20px; margin: 24px 0; }
      article { background: #fff; border: 1px solid #dce2ea; padding: 14px; }
      img { width: 100%%; height: auto; border: 1px solid #dce2ea; display: block; }
      h2 { margin: 10px 0 2px; font-size: 18px; }
      p, footer { margin: 4px 0; color: #4a5768; }
      a { color: #1f5c99; margin-right: 10px; }
      details a { display: inline-block; }
      @media print { body { background: #fff; } main { grid-template-columns: 1fr 1fr 1fr; gap: 10px; }
        article { break-inside: avoid; } }
      @media (max-width: 400px) { main { grid-template-columns: 1fr; } }
      </style>
      </head>
      <body>
      <h1>报表 · Reports</h1>
      <p>图为首页，点图看 PDF。 Each picture is a first page; it opens the PDF.</p>
      <main>
      %s</main>
      <footer>%s</footer>
      </body>
      </html>
      """;

  private final Path folder;

  private ReportIndex(Path folder) {
    this.folder = folder;
  }

  /** Writes the page over the one that is there. */
  public static Path write(Provenance from, Path folder) {
    ReportIndex index = new ReportIndex(folder);
    StringBuilder cards = new StringBuilder();
    for (ReportDefinition report : ReportDefinition.all()) {
      String links = index.links(report);
      if (!links.isEmpty()) {
        cards.append(index.card(report, links));
      }
    }
    Path file = folder.resolve("index.html");
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, PAGE.formatted(cards, source(from)));
    } catch (IOException unwritable) {
      throw new WarehouseException(
          Fault.STORAGE, file, "cannot be written; see that there is room and leave", unwritable);
    }
  }

  private static String source(Provenance from) {
    return "快照 Snapshot %s　数据截至 As of %s　知悉截至 Known at %s　政策版本 Policy version %s"
        .formatted(from.snapshot(), from.asOf(), from.knownAt(), from.policyVersion());
  }

  private String card(ReportDefinition report, String links) {
    return "<article>\n%s<h2>%s</h2>\n<p lang=\"en\">%s</p>\n%s</article>\n"
        .formatted(
            picture(report),
            HtmlElement.escaped(report.title().zh()),
            HtmlElement.escaped(report.title().en()),
            links);
  }

  private String picture(ReportDefinition report) {
    for (Language language : Language.values()) {
      String picture = "%s_%s.png".formatted(report.name(), language.code());
      String page = "%s_%s.pdf".formatted(report.name(), language.code());
      if (Files.exists(folder.resolve(picture))) {
        String image =
            "<img src=\"%s\" alt=\"%s\">"
                .formatted(picture, HtmlElement.escaped(language.of(report.title())));
        return Files.exists(folder.resolve(page))
            ? "<a href=\"%s\">%s</a>\n".formatted(page, image)
            : image + "\n";
      }
    }
    return "";
  }

  /** A line a language; the CSV files, one a table, folded away. */
  private String links(ReportDefinition report) {
    StringBuilder lines = new StringBuilder();
    for (Language language : Language.values()) {
      List<String> links = new ArrayList<>();
      for (Format format : report.formats()) {
        String file = "%s_%s.%s".formatted(report.name(), language.code(), format.extension());
        link(links, file, format.extension().toUpperCase(Locale.ROOT));
      }
      List<String> tables = new ArrayList<>();
      for (String table : report.tables()) {
        link(tables, "%s_%s.csv".formatted(table, language.code()), table);
      }
      if (!tables.isEmpty()) {
        links.add("<details><summary>CSV</summary>%s</details>".formatted(String.join("", tables)));
      }
      if (!links.isEmpty()) {
        String named = language == Language.ZH ? "<p>中文：" : "<p lang=\"en\">English: ";
        lines.append(named).append(String.join("", links)).append("</p>\n");
      }
    }
    return lines.toString();
  }

  private void link(List<String> links, String file, String name) {
    if (Files.exists(folder.resolve(file))) {
      links.add("<a href=\"%s\">%s</a>".formatted(file, name));
    }
  }
}
