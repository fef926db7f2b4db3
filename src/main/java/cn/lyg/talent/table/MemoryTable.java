package cn.lyg.talent.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A small table held in memory: policy values, a codelist, the one-row table {@code run}. A cell is
 * a String, Long, Boolean, LocalDate or BigDecimal after its column's type, or empty.
 */
public record MemoryTable(String name, List<Column> columns, List<List<Optional<Object>>> rows) {

  public MemoryTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The value a definition file writes, as its column's type; empty where it cannot be read so. */
  public static Optional<Object> parse(ColumnType type, String text) {
    try {
      if (type instanceof ColumnType.Decimal decimal) {
        BigDecimal value = new BigDecimal(text).setScale(decimal.scale());
        return value.precision() <= decimal.precision() ? Optional.of(value) : Optional.empty();
      }
      return switch ((ColumnType.Simple) type) {
        case TEXT -> Optional.of(text);
        case INTEGER -> Optional.of(Long.valueOf(text));
        case BOOLEAN ->
            "true".equals(text) || "false".equals(text)
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
        case DATE -> Optional.of(LocalDate.parse(text));
        case DOUBLE -> Optional.of(Double.valueOf(text));
      };
    } catch (ArithmeticException | NumberFormatException | java.time.DateTimeException notOfType) {
      return Optional.empty();
    }
  }

  /** The values of one row under some of the columns, in the order asked for. */
  public List<Optional<Object>> values(int row, List<String> names) {
    List<Optional<Object>> values = new ArrayList<>();
    for (String name : names) {
      values.add(rows.get(row).get(position(name)));
    }
    return Collections.unmodifiableList(values);
  }

  private int position(String column) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).name().equals(column)) {
        return at;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }
}
