package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;

/** Columns of a figure's course, read back from their pixels. */
class CourseTest {
  private static final int SLOT = 40;
  private static final int HEIGHT = 104;
  private static final Color BLUE = new Color(0x5F88B5);

  @Test
  void columnsAreAsHighAsTheirValuesAndADayWithoutOneIsEmpty() {
    BufferedImage drawn = drawn(Course.of("#5F88B5", 100, 50, null, new BigDecimal("100.0"), 0), 4);
    assertThat(coloured(drawn, 0)).isBetween(48, 52);
    assertThat(coloured(drawn, 1)).isZero();
    assertThat(coloured(drawn, 2)).isBetween(98, 101);
    assertThat(coloured(drawn, 3)).isZero();
  }

  @Test
  void nothingIsDrawnBeyondTheTopOrWithoutOne() {
    assertThat(coloured(drawn(Course.of("#5F88B5", 100, 900), 1), 0)).isBetween(98, 101);
    assertThat(coloured(drawn(Course.of("#5F88B5", 0, 900), 1), 0)).isZero();
    assertThat(coloured(drawn(Course.of("#5F88B5", null, 900), 1), 0)).isZero();
  }

  @Test
  void thePathLeadsToTheGoalInASlotOfItsOwn() {
    BufferedImage drawn =
        drawn(
            Course.towards(
                "#5F88B5",
                100,
                new Number[] {20},
                new Number[] {50},
                new Number[] {100, null, null, null}),
            2);
    assertThat(coloured(drawn, 0)).isBetween(18, 22);
    assertThat(coloured(drawn, 1)).isZero();
    assertThat(new Color(drawn.getRGB(SLOT + SLOT / 2, HEIGHT / 2), true).getAlpha())
        .as("the pale column of the goal")
        .isEqualTo(255);
  }

  private static BufferedImage drawn(Course course, int slots) {
    BufferedImage image = new BufferedImage(slots * SLOT, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    course.render(
        DefaultJasperReportsContext.getInstance(),
        graphics,
        new Rectangle2D.Double(0, 0, slots * SLOT, HEIGHT));
    graphics.dispose();
    return image;
  }

  /** How many pixels up the middle of a slot have the colour of columns. */
  private static int coloured(BufferedImage image, int slot) {
    int found = 0;
    for (int y = 0; y < HEIGHT; y++) {
      if (image.getRGB(slot * SLOT + SLOT / 2, y) == BLUE.getRGB()) {
        found++;
      }
    }
    return found;
  }
}
