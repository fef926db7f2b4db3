package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A record set as files show it. */
record Layout(String set, String zh, List<Field> fields) {

  int index(String column) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).column().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(set + " has no column " + column);
  }

  static Map<String, Layout> all() {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (DataFile.Line line : DataFile.table("layouts.csv")) {
      Field.Kind kind = Field.Kind.valueOf(line.text("kind").toUpperCase(Locale.ROOT));
      names.put(line.text("set"), line.text("zh"));
      fields
          .computeIfAbsent(line.text("set"), set -> new ArrayList<>())
          .add(new Field(line.text("column"), kind, line.text("list"), line.list("headers")));
    }
    Map<String, Layout> layouts = new LinkedHashMap<>();
    names.forEach(
        (set, zh) ->
            layouts.put(
                set, new Layout(set, zh, List.copyOf(Objects.requireNonNull(fields.get(set))))));
    return layouts;
  }
}
