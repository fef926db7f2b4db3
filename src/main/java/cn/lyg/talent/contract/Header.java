package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header row of a sheet, understood: which cell holds which column. Columns that no contract
 * knows are kept with the raw rows and named in {@code unknownColumns}.
 */
public record Header(
    Contract contract, RawRow row, int width, List<Slot> slots, List<String> unknownColumns)
    implements HeaderMatch, Serializable {
  private static final long serialVersionUID = 1L;

  public Header {
    slots = List.copyOf(slots);
    unknownColumns = List.copyOf(unknownColumns);
  }

  /** Reads a row as a header of this set, whether or not it is one. */
  static Header of(Contract contract, RawRow row) {
    List<Slot> slots = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int width = 0;
    for (int cell = 0; cell < row.cells().size(); cell++) {
      String text = row.cells().get(cell);
      if (CellText.isBlank(text)) {
        continue;
      }
      width = cell + 1;
      Optional<Field> field =
          HeaderCell.field(contract, text).filter(found -> !isTaken(slots, found));
      if (field.isPresent()) {
        slots.add(new Slot(cell, field.get()));
      } else {
        unknown.add(CellText.tidy(text));
      }
    }
    return new Header(contract, row, width, slots, unknown);
  }

  /** A second column of the same name is kept with the raw row like any other unknown one. */
  private static boolean isTaken(List<Slot> slots, Field field) {
    return slots.stream().anyMatch(slot -> slot.field().name().equals(field.name()));
  }

  public Optional<Slot> slot(String column) {
    return slots.stream().filter(slot -> slot.field().name().equals(column)).findFirst();
  }

  /** Where a column stands, as to mark a faulty cell; counted from 0. */
  public OptionalInt cellOf(String column) {
    return slot(column).map(slot -> OptionalInt.of(slot.cell())).orElseGet(OptionalInt::empty);
  }

  /** The cells that say who, what or when; those that say how much count for their own row only. */
  public Set<Integer> namingCells() {
    return slots.stream()
        .filter(slot -> !slot.field().type().isQuantity())
        .map(Slot::cell)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a row has a cell under a required column, and so is more than a note. */
  public boolean hasRecord(RawRow row) {
    return slots.stream()
        .filter(slot -> slot.field().required() && slot.cell() < row.cells().size())
        .anyMatch(slot -> !CellText.isBlank(row.cells().get(slot.cell())));
  }

  /** The set's own columns among them; the common ones fit every set and tell nothing. */
  int recognised() {
    return (int) slots.stream().filter(slot -> contract.owns(slot.field().name())).count();
  }

  List<Field> missing() {
    return contract.fields().stream()
        .filter(field -> field.required() && slot(field.name()).isEmpty())
        .toList();
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  /** A sheet that only withdraws records needs no more than their keys. */
  boolean canWithdraw() {
    return slot(Contract.RECORD_STATUS).isPresent()
        && missing().stream().noneMatch(field -> contract.keyColumns().contains(field.name()));
  }
}
