package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers a column takes, ends included; a step of zero takes every number between them. */
record Range(BigDecimal min, BigDecimal max, BigDecimal step) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The range in words, to stand behind the kind of number; nothing where any number will do. */
  Label label() {
    if (min.negate().compareTo(max) == 0) {
      return new Label("", "");
    }
    String from = min.toPlainString();
    String to = max.toPlainString();
    return new Label("，%s至%s".formatted(from, to), ", %s to %s".formatted(from, to));
  }

  Optional<Reading> refusal(BigDecimal number) {
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      return Optional.of(
          Reading.refused(
              Reason.OUT_OF_RANGE,
              "应在%s至%s之间".formatted(min.toPlainString(), max.toPlainString()),
              "between %s and %s is asked for"
                  .formatted(min.toPlainString(), max.toPlainString())));
    }
    if (step.signum() > 0 && number.remainder(step).signum() != 0) {
      return Optional.of(
          Reading.refused(
              Reason.OUT_OF_RANGE,
              "应为%s的整数倍".formatted(step.toPlainString()),
              "a multiple of %s is asked for".formatted(step.toPlainString())));
    }
    return Optional.empty();
  }
}
