package cn.lyg.talent.airflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only goes on when someone pauses, and knows for how long they did. */
final class Stopwatch extends Clock implements Pause {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-15T00:00:00Z");

  @Override
  public void of(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
