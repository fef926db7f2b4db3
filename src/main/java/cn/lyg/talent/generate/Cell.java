package cn.lyg.talent.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell as it goes into a file; CSV knows text only. */
sealed interface Cell {
  Cell BLANK = new Text("");

  record Text(String text) implements Cell {}

  record Figure(BigDecimal number) implements Cell {
    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  record Day(LocalDate day) implements Cell {
    @Override
    public String text() {
      return day.toString();
    }
  }

  String text();
}
