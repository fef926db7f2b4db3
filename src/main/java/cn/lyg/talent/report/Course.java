package cn.lyg.talent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderToImageAwareRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/**
 * How a figure went from day to day, drawn as vectors: a column a day, side by side in slots of
 * equal width, all from nought to one top. Where a path is asked, a line leads through what is
 * asked on each day to the goal in the last slot, and there stands the projection with its
 * interval. All words and figures stand under the slots, in the template.
 */
public final class Course extends AbstractRenderToImageAwareRenderer
    implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  /** The part of its slot that a column fills. */
  private static final double FILLED = 0.52;

  /** Room above the top, so that no mark is cut. */
  private static final double HEADROOM = 4;

  private static final Color BASE = new Color(0x9AA4B0);

  /** Where things go from the last day on; what is unknown is not a number. */
  private record Outlook(double goal, double projected, double low, double high)
      implements java.io.Serializable {}

  private final Color colour;
  private final double top;
  private final double[] values;
  private final double[] asked;
  private final @Nullable Outlook outlook;

  private Course(
      String colour, double top, double[] values, double[] asked, @Nullable Outlook outlook) {
    this.colour = Color.decode(colour);
    this.top = top;
    this.values = values;
    this.asked = asked;
    this.outlook = outlook;
  }

  /** A column a value; a day without one leaves its slot empty. */
  public static Course of(String colour, @Nullable Number top, @Nullable Number... values) {
    return new Course(colour, Drawing.number(top), numbers(values), new double[0], null);
  }

  /**
   * Columns beside the path that is asked, and the outlook in one more slot.
   *
   * @param outlook goal, projection, low end, high end
   */
  public static Course towards(
      String colour,
      @Nullable Number top,
      @Nullable Number[] values,
      @Nullable Number[] asked,
      @Nullable Number[] outlook) {
    double[] ahead = numbers(outlook);
    return new Course(
        colour,
        Drawing.number(top),
        numbers(values),
        numbers(asked),
        new Outlook(ahead[0], ahead[1], ahead[2], ahead[3]));
  }

  private static double[] numbers(@Nullable Number[] given) {
    return Arrays.stream(given).mapToDouble(Drawing::number).toArray();
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D given, Rectangle2D area) {
    Graphics2D graphics = Drawing.sheet(given, area);
    draw(graphics, area.getWidth(), area.getHeight() - 0.5);
    graphics.dispose();
  }

  private void draw(Graphics2D graphics, double width, double height) {
    Outlook ahead = outlook;
    double slot = width / (values.length + (ahead == null ? 0 : 1));
    for (int at = 0; at < values.length; at++) {
      column(graphics, values[at], at * slot, slot, height);
    }
    if (ahead != null) {
      path(graphics, slot, height, ahead);
      outlook(graphics, values.length * slot, slot, height, ahead);
    }
    graphics.setPaint(BASE);
    graphics.setStroke(new BasicStroke(0.5f));
    graphics.draw(new Line2D.Double(0, height, width, height));
  }

  private void column(Graphics2D graphics, double value, double x, double slot, double height) {
    if (Double.isNaN(value)) {
      return;
    }
    double y = at(value, height);
    graphics.setPaint(colour);
    graphics.fill(
        new Rectangle2D.Double(x + slot * (1 - FILLED) / 2, y, slot * FILLED, height - y));
  }

  private void outlook(Graphics2D graphics, double x, double slot, double height, Outlook ahead) {
    double y = at(ahead.goal, height);
    Rectangle2D goal =
        new Rectangle2D.Double(x + slot * (1 - FILLED) / 2, y, slot * FILLED, height - y);
    graphics.setPaint(Drawing.TRACK);
    graphics.fill(goal);
    if (Double.isNaN(ahead.projected)) {
      return;
    }
    double middle = x + slot / 2;
    double low = at(ahead.low, height);
    double high = at(ahead.high, height);
    Runnable whisker =
        () -> {
          graphics.draw(new Line2D.Double(middle, low, middle, high));
          for (double end : new double[] {low, high}) {
            graphics.draw(new Line2D.Double(middle - 2.6, end, middle + 2.6, end));
          }
        };
    Drawing.interval(graphics, whisker, middle, at(ahead.projected, height));
  }

  /** A dashed line through what is asked, with a tick on each day, to the goal. */
  private void path(Graphics2D graphics, double slot, double height, Outlook ahead) {
    double[] through = Arrays.copyOf(asked, asked.length + 1);
    through[asked.length] = ahead.goal;
    graphics.setPaint(Drawing.INK);
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int at = 0; at < through.length; at++) {
      if (Double.isNaN(through[at])) {
        continue;
      }
      double x = (at + 0.5) * slot;
      double y = at(through[at], height);
      if (!Double.isNaN(lastX)) {
        graphics.setStroke(
            new BasicStroke(
                0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 2}, 0));
        graphics.draw(new Line2D.Double(lastX, lastY, x, y));
      }
      graphics.setStroke(new BasicStroke(1.5f));
      double reach = slot * FILLED / 2 + 2;
      graphics.draw(new Line2D.Double(x - reach, y, x + reach, y));
      lastX = x;
      lastY = y;
    }
  }

  /** Where a value stands; nothing is drawn above the top or under nought. */
  private double at(double value, double height) {
    double part = value / top;
    double shown = Double.isFinite(part) ? Math.max(0, Math.min(1, part)) : 0;
    return height - shown * (height - HEADROOM);
  }
}
