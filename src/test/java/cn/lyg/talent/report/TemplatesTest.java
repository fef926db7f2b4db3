package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.Reason;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** House rules for templates: they select and never compute, and their texts have room. */
class TemplatesTest {
  private static final Path REPORTS = Path.of("reports");

  /** The line height of the font; JasperReports drops a text, silently, whose box is lower. */
  private static final double LINE_HEIGHT = 1.45;

  /** Columns of one mart table, perhaps cut and ordered: no join, no arithmetic, no function. */
  private static final Pattern SELECT =
      Pattern.compile(
          "select ([a-z0-9_]+(?:, [a-z0-9_]+)*) from mart\\.([a-z_]+)(?: where sort_order <="
              + " \\d+)?(?: order by [a-z_]+(?: desc)?(?:, [a-z_]+(?: desc)?)*)?");

  private static final Map<String, Double> SIZES = new HashMap<>();

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(REPORTS)) {
      return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
  }

  @BeforeAll
  static void readSizes() throws Exception {
    for (Element style : elements(read(REPORTS.resolve("style/style.jrtx")), "style")) {
      String size = style.getAttribute("fontSize");
      Double inherited = SIZES.getOrDefault(style.getAttribute("style"), 0.0);
      SIZES.put(style.getAttribute("name"), size.isEmpty() ? inherited : Double.valueOf(size));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void textsHaveRoomForTheirFont(Path template) throws Exception {
    for (Element text : elements(read(template), "element")) {
      if ("textField".equals(text.getAttribute("kind"))) {
        String size = text.getAttribute("fontSize");
        double points =
            size.isEmpty() ? SIZES.get(text.getAttribute("style")) : Double.parseDouble(size);
        assertThat(Double.parseDouble(text.getAttribute("height")))
            .as("%s: %s", template, text.getTextContent().strip())
            .isGreaterThanOrEqualTo(LINE_HEIGHT * points);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void queriesOnlySelectColumnsThatTheMartDeclares(Path template) throws Exception {
    for (Element query : elements(read(template), "query")) {
      String sql = query.getTextContent().strip().replaceAll("\\s+", " ");
      Matcher select = SELECT.matcher(sql);
      assertThat(select.matches()).as("%s must only select: %s", template, sql).isTrue();
      assertThat(Fixture.columns(select.group(2)))
          .as(template.toString())
          .containsAll(Arrays.asList(select.group(1).split(", ")));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void computeNoVariables(Path template) throws Exception {
    assertThat(elements(read(template), "variable")).as(template.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void drawingsSayInWordsWhatTheyShow(Path template) throws Exception {
    for (Element drawing : elements(read(template), "element")) {
      if ("image".equals(drawing.getAttribute("kind"))) {
        assertThat(elements(drawing, "hyperlinkTooltipExpression"))
            .as(template.toString())
            .hasSize(1);
      }
    }
  }

  /** Word has a grid, and drops what lies over something else in it. */
  @ParameterizedTest
  @MethodSource("templates")
  void whatBecomesADocumentLiesSideBySide(Path template) throws Exception {
    String report = REPORTS.relativize(template).getName(0).toString();
    if (report.equals("style") || !ReportDefinition.named(report).formats().contains(Format.DOCX)) {
      return;
    }
    List<Element> all = elements(read(template), "element");
    for (Element one : all) {
      for (Element other : all) {
        if (one != other && one.getParentNode() == other.getParentNode() && isLaid(one, other)) {
          assertThat(area(one).intersects(area(other)))
              .as("%s: %s over %s", template, area(one), area(other))
              .isFalse();
        }
      }
    }
  }

  private static boolean isLaid(Element one, Element other) {
    return Stream.of(one, other)
        .allMatch(element -> element.getAttribute("kind").matches("textField|image"));
  }

  private static Rectangle area(Element element) {
    return new Rectangle(
        Integer.parseInt(element.getAttribute("x")),
        Integer.parseInt(element.getAttribute("y")),
        Integer.parseInt(element.getAttribute("width")),
        Integer.parseInt(element.getAttribute("height")));
  }

  /** Findings are named on pages as their folders name them, in both languages. */
  @Test
  void everyRuleHasItsName() throws IOException {
    for (Language language : Language.values()) {
      Labels labels = new Labels("care", language);
      try (Stream<Path> folders = Files.list(Path.of("warehouse", "rules"))) {
        for (Path folder : folders.filter(Files::isDirectory).toList()) {
          Problems problems = new Problems(Fault.MODEL_INVALID);
          YamlFile.read(folder.resolve("table.yaml"), problems)
              .mapsByKey("rules")
              .forEach(
                  (code, rule) ->
                      assertThat(labels.getString("rule." + code))
                          .isEqualTo(rule.text(language.code())));
        }
      }
    }
  }

  /** Record sets and reasons are named on pages as intake names them. */
  @Test
  void everyRecordSetAndReasonHasItsName() throws IOException {
    for (Language language : Language.values()) {
      Labels labels = new Labels("data_quality", language);
      Stream.of(Reason.values())
          .forEach(
              reason ->
                  assertThat(labels.getString("reason." + reason.code()))
                      .isEqualTo(language.of(reason.label())));
      Stream.of(FileReason.values())
          .forEach(
              reason ->
                  assertThat(labels.getString("reason." + reason.code()))
                      .isEqualTo(language.of(reason.label())));
      try (Stream<Path> folders = Files.list(Path.of("warehouse", "contracts"))) {
        for (Path folder : folders.filter(Files::isDirectory).toList()) {
          Problems problems = new Problems(Fault.MODEL_INVALID);
          YamlMap contract = YamlFile.read(folder.resolve("contract.yaml"), problems);
          assertThat(labels.getString("set." + folder.getFileName()))
              .isEqualTo(language.of(contract.label("title")));
        }
      }
    }
  }

  private static Element read(Path file) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return document.getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      found.add((Element) nodes.item(at));
    }
    return found;
  }
}
