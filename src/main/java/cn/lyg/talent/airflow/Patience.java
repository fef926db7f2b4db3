package cn.lyg.talent.airflow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait for an answer and how often to ask again.
 *
 * @param connect for the connection to stand
 * @param answer for the whole answer, its body included
 * @param attempts of one call, the first included
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param longestPause that is ever made, whatever the server asks for
 */
public record Patience(
    Duration connect, Duration answer, int attempts, Duration firstPause, Duration longestPause) {

  /** What suits a scheduler that is being restarted: about a minute in all. */
  public static Patience usual() {
    return new Patience(
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        6,
        Duration.ofSeconds(1),
        Duration.ofSeconds(20));
  }

  /**
   * The pause after an attempt: somewhere in the upper half of the doubled time, so that clients
   * cut off together do not come back together.
   */
  Duration pauseAfter(int attempt, Duration asked, RandomGenerator random) {
    long doubled = firstPause.toMillis() << Math.min(attempt - 1, 20);
    long most = Math.min(Math.max(doubled, asked.toMillis()), longestPause.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
