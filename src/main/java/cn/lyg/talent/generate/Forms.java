package cn.lyg.talent.generate;

import java.util.Map;
import java.util.Objects;

/** Blank records to fill in. */
final class Forms {
  private final Map<String, Layout> layouts = Layout.all();

  Entry blank(String set, int year) {
    return blank(set, year, "");
  }

  /** A record of a set that every desk sends by itself. */
  Entry blank(String set, int year, String desk) {
    return new Entry(Objects.requireNonNull(layouts.get(set), set), year, desk);
  }
}
