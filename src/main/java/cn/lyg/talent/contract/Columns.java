package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A header and its contract, looked up by column: prepared once for all rows of a sheet. */
final class Columns implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NOWHERE = -1;

  private final Header header;
  private final List<SheetColumn> all = new ArrayList<>();
  private final List<SheetColumn> required = new ArrayList<>();
  private final Map<String, SheetColumn> byName = new HashMap<>();
  private final Map<String, Object> defaults = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> key;

  /**
   * A column of the contract in this sheet.
   *
   * @param cell where it stands, from 0; negative where the sheet has no such column
   * @param type how its cells are read, as the header says it
   * @param readings how they were read so far
   */
  record SheetColumn(Field field, FieldType type, int cell, Readings readings)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    String name() {
      return field.name();
    }
  }

  Columns(Header header) {
    this.header = header;
    this.key = new HashSet<>(contract().keyColumns());
    contract().fields().forEach(field -> own.add(field.name()));
    for (Field field : contract().allFields()) {
      Optional<Slot> slot = header.slot(field.name());
      FieldType type = slot.map(found -> found.field().type()).orElse(field.type());
      SheetColumn column =
          new SheetColumn(field, type, slot.map(Slot::cell).orElse(NOWHERE), new Readings());
      all.add(column);
      byName.put(field.name(), column);
      if (field.required() && slot.isPresent()) {
        required.add(column);
      }
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
  List<SheetColumn> all() {
    return all;
  }

  /** The required ones among the columns of the sheet. */
  List<SheetColumn> required() {
    return required;
  }

  Optional<SheetColumn> column(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Whether the set itself has this column. */
  boolean owns(String column) {
    return own.contains(column);
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
