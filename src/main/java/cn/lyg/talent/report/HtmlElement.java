package cn.lyg.talent.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * One laid-out element as HTML, in points from its panel's corner.
 *
 * @param left where the panel begins
 * @param top where the panel begins
 */
record HtmlElement(JRPrintElement element, int left, int top) {
  /** Dots a point: enough for a screen of today and for paper. */
  private static final int SHARPNESS = 4;

  private static final String HEADING = "net.sf.jasperreports.export.pdf.tag.h";
  private static final Pattern STYLED = Pattern.compile("<style ([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=['\"]([^'\"]*)['\"]");

  /** Words as the text of an element. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /**
   * The element.
   *
   * @param classes of the style sheet, beside the element's own
   */
  String html(String classes) throws JRException {
    if (element instanceof JRPrintText text) {
      return text(text, classes);
    }
    if (element instanceof JRPrintImage image) {
      return image(image, classes);
    }
    Color ink =
        element.getMode() == ModeEnum.OPAQUE && element.getHeight() > 1
            ? element.getBackcolor()
            : element.getForecolor();
    return "<div class=\"l %s\" style=\"%sbackground:%s\"></div>\n"
        .formatted(classes, place(), hex(ink));
  }

  private String text(JRPrintText text, String classes) {
    boolean isStyled = "styled".equals(text.getMarkup());
    String words = isStyled ? styled(text.getFullText()) : escaped(text.getFullText());
    String inner = text.isBold() ? "<b>" + words + "</b>" : "<span>" + words + "</span>";
    String tag = heading();
    return "<%s class=\"t %s\" style=\"%sfont-size:%spt;color:%s;justify-content:%s;text-align:%s;align-items:%s%s\">%s</%s>\n"
        .formatted(
            tag,
            classes,
            place(),
            number(text.getFontSize()),
            hex(text.getForecolor()),
            along(text.getHorizontalTextAlign()),
            align(text.getHorizontalTextAlign()),
            across(text.getVerticalTextAlign()),
            text.getMode() == ModeEnum.OPAQUE ? ";background:" + hex(text.getBackcolor()) : "",
            inner,
            tag);
  }

  private String heading() {
    for (String level : new String[] {"1", "2"}) {
      if (element.hasProperties()
          && element.getPropertiesMap().getProperty(HEADING + level) != null) {
        return "h" + level;
      }
    }
    return "div";
  }

  /** The marks of a styled text, which templates alone write, as spans. */
  private static String styled(String text) {
    return STYLED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(span(found.group(1))))
        .replace("</style>", "</span>");
  }

  private static String span(String attributes) {
    StringBuilder css = new StringBuilder();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String value = attribute.group(2);
      css.append(
          switch (attribute.group(1)) {
            case "forecolor" -> "color:" + value + ";";
            case "size" -> "font-size:" + value + "pt;";
            case "isBold" -> "font-weight:" + ("true".equals(value) ? 700 : 400) + ";";
            default -> "";
          });
    }
    return "<span style=\"" + css + "\">";
  }

  private String image(JRPrintImage image, String classes) throws JRException {
    BufferedImage drawn =
        new BufferedImage(
            image.getWidth() * SHARPNESS,
            image.getHeight() * SHARPNESS,
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.scale(SHARPNESS, SHARPNESS);
    if (image.getRenderer() instanceof Graphics2DRenderable drawing) {
      Rectangle2D area = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
      drawing.render(DefaultJasperReportsContext.getInstance(), graphics, area);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String tooltip = image.getHyperlinkTooltip();
    return "<img class=\"%s\" style=\"%s\" alt=\"%s\" src=\"data:image/png;base64,%s\">\n"
        .formatted(
            classes,
            place(),
            tooltip == null ? "" : escaped(tooltip),
            Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }

  private String place() {
    return "left:%dpt;top:%dpt;width:%dpt;height:%spt;"
        .formatted(
            element.getX() - left,
            element.getY() - top,
            element.getWidth(),
            element.getHeight() > 1 ? String.valueOf(element.getHeight()) : "0.6");
  }

  private static String along(HorizontalTextAlignEnum align) {
    return align == HorizontalTextAlignEnum.RIGHT
        ? "flex-end"
        : align == HorizontalTextAlignEnum.CENTER ? "center" : "flex-start";
  }

  private static String align(HorizontalTextAlignEnum align) {
    return align == HorizontalTextAlignEnum.RIGHT
        ? "right"
        : align == HorizontalTextAlignEnum.CENTER ? "center" : "left";
  }

  private static String across(VerticalTextAlignEnum align) {
    return align == VerticalTextAlignEnum.BOTTOM
        ? "flex-end"
        : align == VerticalTextAlignEnum.TOP ? "flex-start" : "center";
  }

  private static String number(float points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
