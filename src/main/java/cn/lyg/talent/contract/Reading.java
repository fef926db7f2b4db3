package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.io.Serializable;

/** What a type makes of a cell. */
public sealed interface Reading extends Serializable {

  /** A value; {@code monthPrecise} when it is a date of which only the month was given. */
  record Value(Object value, boolean monthPrecise) implements Reading {}

  /** No value, why, and what to write instead. */
  record Refused(Reason reason, Label message) implements Reading {}

  static Reading value(Object value) {
    return new Value(value, false);
  }

  static Reading refused(Reason reason, String zh, String en) {
    return new Refused(reason, new Label(zh, en));
  }
}
