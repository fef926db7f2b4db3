package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One part of a natural key: a column, or the column that the code in another one chooses, as a
 * person is named by the ID number and a unit by its name. {@code by} is "" for a plain column.
 */
public record KeyPart(String name, String by, Map<String, String> columnByCode)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public KeyPart {
    columnByCode = Map.copyOf(columnByCode);
  }

  static KeyPart column(String name) {
    return new KeyPart(name, "", Map.of());
  }

  /** Every column that may have a say in this part. */
  public List<String> columns() {
    if (by.isEmpty()) {
      return List.of(name);
    }
    TreeSet<String> columns = new TreeSet<>(columnByCode.values());
    columns.add(by);
    return List.copyOf(columns);
  }

  /** The column that holds this part in a row; empty when the row does not say which. */
  public Optional<String> columnIn(Map<String, Object> values) {
    return by.isEmpty()
        ? Optional.of(name)
        : Optional.ofNullable(values.get(by))
            .flatMap(code -> Optional.ofNullable(columnByCode.get(code)));
  }
}
