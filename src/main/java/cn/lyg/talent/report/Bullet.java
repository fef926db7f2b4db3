package cn.lyg.talent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderToImageAwareRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;

/**
 * A value against its whole, drawn as vectors: a track up to the whole, the value as a bar, what is
 * asked as a tick, what is missing up to the tick as an open box, so that grey print shows it too;
 * and, where given, a projection with its interval. Every bar of a page puts the whole at the same
 * place and leaves the same room beyond it. All words stand beside the bar, in the template.
 */
public final class Bullet extends AbstractRenderToImageAwareRenderer
    implements Graphics2DRenderable {
  private static final long serialVersionUID = 1L;

  /** The whole stands here, as a part of the width; the rest is room for more than the whole. */
  private static final double WHOLE_AT = 0.86;

  private static final Color BEYOND = new Color(0x1F3A5F);

  /** What is drawn; everything but the whole may be unknown, which is not a number here. */
  private record Shape(
      double whole, double value, double asked, double projected, double low, double high)
      implements java.io.Serializable {}

  private final Color colour;
  private final Shape shape;

  private Bullet(String colour, Shape shape) {
    this.colour = Color.decode(colour);
    this.shape = shape;
  }

  /** A value against its whole and, where something is asked, a tick. */
  public static Bullet of(
      String colour, @Nullable Number whole, @Nullable Number value, @Nullable Number asked) {
    return projected(colour, whole, value, asked, null, null, null);
  }

  /** The same with a projection and its interval. */
  public static Bullet projected(
      String colour,
      @Nullable Number whole,
      @Nullable Number value,
      @Nullable Number asked,
      @Nullable Number projected,
      @Nullable Number low,
      @Nullable Number high) {
    return new Bullet(
        colour,
        new Shape(
            Drawing.number(whole),
            Drawing.number(value),
            Drawing.number(asked),
            Drawing.number(projected),
            Drawing.number(low),
            Drawing.number(high)));
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D given, Rectangle2D area) {
    Graphics2D graphics = Drawing.sheet(given, area);
    draw(graphics, area.getWidth(), area.getHeight());
    graphics.dispose();
  }

  private void draw(Graphics2D graphics, double width, double height) {
    double thick = height * 0.56;
    double top = (height - thick) / 2;
    graphics.setPaint(Drawing.TRACK);
    graphics.fill(new Rectangle2D.Double(0, top, width * WHOLE_AT, thick));
    if (!(shape.whole > 0)) {
      return;
    }
    double value = at(shape.value, width);
    graphics.setPaint(colour);
    graphics.fill(new Rectangle2D.Double(0, top, value, thick));
    double whole = at(shape.whole, width);
    if (value > whole) {
      graphics.setPaint(BEYOND);
      graphics.fill(new Rectangle2D.Double(whole, top, Math.max(value - whole, 1.5), thick));
    }
    if (shape.value < shape.asked) {
      openBox(graphics, value, at(shape.asked, width), top, thick);
    }
    if (shape.value > 0 && shape.value / shape.whole * WHOLE_AT > 1) {
      goesOn(graphics, width, top, thick);
    }
    interval(graphics, width, height);
    if (shape.asked > 0) {
      tick(graphics, at(shape.asked, width), top - 1.6, top + thick + 1.6);
    }
  }

  /** Where a value stands; what is unknown stands at nought, what is beyond the room at its end. */
  private double at(double value, double width) {
    double part = value / shape.whole * WHOLE_AT;
    return Double.isFinite(part) ? Math.max(0, Math.min(1, part)) * width : 0;
  }

  private void openBox(Graphics2D graphics, double from, double to, double top, double thick) {
    graphics.setStroke(new BasicStroke(0.7f));
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(from, top, to - from, thick));
    graphics.setPaint(colour);
    graphics.draw(new Rectangle2D.Double(from, top + 0.35, to - from, thick - 0.7));
  }

  /** A notch at the right end says that the bar is cut there. */
  private static void goesOn(Graphics2D graphics, double width, double top, double thick) {
    graphics.setStroke(new BasicStroke(1.2f));
    graphics.setPaint(Color.WHITE);
    graphics.draw(new Line2D.Double(width - 5, top + thick, width - 2.5, top));
  }

  /**
   * A projection that is unknown, or far beyond the whole, is left to the figures beside the bar.
   */
  private void interval(Graphics2D graphics, double width, double height) {
    boolean isInRoom = shape.projected / shape.whole * WHOLE_AT <= 1;
    if (!isInRoom) {
      return;
    }
    double middle = height / 2;
    double low = at(shape.low, width);
    double high = at(shape.high, width);
    Runnable whisker =
        () -> {
          graphics.draw(new Line2D.Double(low, middle, high, middle));
          for (double end : new double[] {low, high}) {
            graphics.draw(new Line2D.Double(end, middle - 2.2, end, middle + 2.2));
          }
        };
    Drawing.interval(graphics, whisker, at(shape.projected, width), middle);
  }

  private static void tick(Graphics2D graphics, double x, double top, double bottom) {
    graphics.setPaint(Drawing.INK);
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(new Line2D.Double(x, top, x, bottom));
  }
}
