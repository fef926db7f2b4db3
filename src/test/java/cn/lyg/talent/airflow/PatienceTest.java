package cn.lyg.talent.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pauses grow, differ, and end somewhere. */
class PatienceTest {
  @Test
  void pausesStayWithinTheirBounds() {
    Patience usual = Patience.usual();
    Random random = new Random(11);
    for (int attempt = 1; attempt < 60; attempt++) {
      assertThat(usual.pauseAfter(attempt, Duration.ZERO, random))
          .isBetween(Duration.ofMillis(500), usual.longestPause());
    }
  }
}
