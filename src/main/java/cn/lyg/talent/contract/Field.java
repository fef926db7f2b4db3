package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One column of a contract: how its cells are read, how its header may be spelled (the canonical
 * name besides), and what a blank cell means ({@code defaultText} "" where it means nothing).
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    String defaultText,
    List<String> headers,
    Label label)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Field {
    headers = List.copyOf(headers);
  }

  /** The same column read another way, as when its header gives the unit. */
  Field as(FieldType otherType) {
    return new Field(name, otherType, required, defaultText, headers, label);
  }

  /** The value of a blank cell. */
  Optional<Object> defaultValue() {
    return !defaultText.isEmpty() && type.read(defaultText) instanceof Reading.Value value
        ? Optional.of(value.value())
        : Optional.empty();
  }
}
