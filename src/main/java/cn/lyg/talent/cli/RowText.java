package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows as text: a number without padding zeros, a CSV cell that no spreadsheet takes for a formula.
 */
final class RowText {
  private RowText() {}

  static String text(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return String.valueOf(cell);
  }

  static void csv(List<String> columns, List<List<Optional<Object>>> rows, PrintWriter out) {
    out.println(columns.stream().map(RowText::csvCell).collect(Collectors.joining(",")));
    for (List<Optional<Object>> row : rows) {
      out.println(
          row.stream()
              .map(cell -> cell.map(RowText::csvCell).orElse(""))
              .collect(Collectors.joining(",")));
    }
  }

  private static String csvCell(Object cell) {
    String text = text(cell);
    if (cell instanceof String && !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  static void json(List<String> columns, List<List<Optional<Object>>> rows, PrintWriter out) {
    out.println("[");
    for (int at = 0; at < rows.size(); at++) {
      out.println("  " + object(columns, rows.get(at)) + (at + 1 < rows.size() ? "," : ""));
    }
    out.println("]");
  }

  /** Several results as one object, each under its name. */
  static void sections(List<String> names, List<Query.Result> results, PrintWriter out) {
    out.println("{");
    for (int at = 0; at < names.size(); at++) {
      Query.Result result = results.get(at);
      out.println(jsonText(names.get(at)) + ": [");
      for (int row = 0; row < result.rows().size(); row++) {
        String end = row + 1 < result.rows().size() ? "," : "";
        out.println("  " + object(result.columns(), result.rows().get(row)) + end);
      }
      out.println(at + 1 < names.size() ? "]," : "]");
    }
    out.println("}");
  }

  private static String object(List<String> columns, List<Optional<Object>> row) {
    StringBuilder object = new StringBuilder("{");
    for (int at = 0; at < columns.size(); at++) {
      object.append(at == 0 ? "" : ", ").append(jsonText(columns.get(at))).append(": ");
      object.append(row.get(at).map(RowText::jsonCell).orElse("null"));
    }
    return object.append('}').toString();
  }

  private static String jsonCell(Object cell) {
    if (cell instanceof Double number && !Double.isFinite(number)) {
      return "null";
    }
    return cell instanceof Number || cell instanceof Boolean ? text(cell) : jsonText(text(cell));
  }

  static String jsonText(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                  if (c < ' ') {
                    quoted.append("\\u%04x".formatted(c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
