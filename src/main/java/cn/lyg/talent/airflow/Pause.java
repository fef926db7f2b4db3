package cn.lyg.talent.airflow;

import java.time.Duration;

/** Lets time pass; in a test, only says so. */
@FunctionalInterface
public interface Pause {
  void of(Duration time) throws InterruptedException;
}
