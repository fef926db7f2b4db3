package cn.lyg.talent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the drawings of a page have in common: the ink, the sheet, and the mark of a projection. */
final class Drawing {
  static final Color TRACK = new Color(0xE6EAF0);
  static final Color INK = new Color(0x16263A);

  /** From the middle of a diamond to each of its corners. */
  private static final double REACH = 3;

  private Drawing() {}

  /** What is unknown is not a number here. */
  static double number(@Nullable Number given) {
    return Optional.ofNullable(given).map(Number::doubleValue).orElse(Double.NaN);
  }

  /** A sheet of its own, which begins where the area does; the caller disposes of it. */
  static Graphics2D sheet(Graphics2D given, Rectangle2D area) {
    Graphics2D sheet = (Graphics2D) given.create();
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sheet.translate(area.getX(), area.getY());
    return sheet;
  }

  /** The stroke and ink of a projection's interval, then its diamond upon it. */
  static void interval(Graphics2D sheet, Runnable whisker, double x, double y) {
    sheet.setPaint(INK);
    sheet.setStroke(new BasicStroke(0.9f));
    whisker.run();
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x - REACH, y);
    diamond.lineTo(x, y - REACH);
    diamond.lineTo(x + REACH, y);
    diamond.lineTo(x, y + REACH);
    diamond.closePath();
    sheet.setPaint(Color.WHITE);
    sheet.fill(diamond);
    sheet.setPaint(INK);
    sheet.draw(diamond);
  }
}
