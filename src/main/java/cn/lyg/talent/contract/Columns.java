package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A header and its contract, looked up by column: prepared once for all rows of a sheet. */
final class Columns implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Header header;
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Object> defaults = new HashMap<>();
  private final Set<String> key;

  Columns(Header header) {
    this.header = header;
    this.key = new HashSet<>(contract().keyColumns());
    header.slots().forEach(slot -> slots.put(slot.field().name(), slot));
    for (Field field : contract().allFields()) {
      fields.put(field.name(), field);
      field.defaultValue().ifPresent(value -> defaults.put(field.name(), value));
    }
  }

  Contract contract() {
    return header.contract();
  }

  Header header() {
    return header;
  }

  /** Every column of the contract, own and common, in order. */
  Iterable<Field> fields() {
    return fields.values();
  }

  Optional<Field> field(String column) {
    return Optional.ofNullable(fields.get(column));
  }

  Optional<Slot> slot(String column) {
    return Optional.ofNullable(slots.get(column));
  }

  Optional<Object> defaultOf(String column) {
    return Optional.ofNullable(defaults.get(column));
  }

  /**
   * Whether a column has a say in a row that withdraws a record: its key, and what tells the key.
   */
  boolean countsWhenWithdrawn(String column) {
    return key.contains(column)
        || column.equals(Contract.ID_TYPE)
        || column.equals(Contract.PROGRAMME)
        || column.equals(Contract.RECORD_STATUS);
  }
}
