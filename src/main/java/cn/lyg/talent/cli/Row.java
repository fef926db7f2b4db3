package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a result, its cells by name and as text; a null cell is an empty text. */
record Row(List<String> columns, List<Optional<Object>> cells) {

  static List<Row> of(Query.Result result) {
    return result.rows().stream().map(cells -> new Row(result.columns(), cells)).toList();
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  String text(String column) {
    return cells.get(columns.indexOf(column)).map(RowText::text).orElse("");
  }

  /** Some cells side by side, as a key or a heading. */
  String joined(List<String> names) {
    return names.stream().map(this::text).collect(Collectors.joining(" "));
  }
}
