package cn.lyg.talent.contract;

import java.util.List;
import java.util.Optional;

/** The cells of one row by column. */
record RowCells(Columns columns, RawRow row) {

  /** The cell as sent; "" where the sheet has no such column or the row ends before it. */
  String cell(String column) {
    return columns
        .slot(column)
        .map(Slot::cell)
        .filter(cell -> cell < row.cells().size())
        .map(cell -> row.cells().get(cell))
        .orElse("");
  }

  boolean isBlank(String column) {
    return CellText.isBlank(cell(column));
  }

  /** No cell under any required column. */
  boolean isNote() {
    return columns.header().slots().stream()
        .filter(slot -> slot.field().required())
        .allMatch(slot -> isBlank(slot.field().name()));
  }

  /** Fewer cells than the header, or something written beyond it. */
  boolean isRagged() {
    List<String> cells = row.cells();
    int width = columns.header().width();
    return cells.size() < width
        || cells.stream().skip(width).anyMatch(cell -> !CellText.isBlank(cell));
  }

  /** What the type of a column makes of a cell that is not blank. */
  Reading read(Field field) {
    return typeOf(field).read(cell(field.name()));
  }

  /** The code that a cell means; empty where it means none. */
  Optional<String> code(String column) {
    return columns
        .field(column)
        .filter(field -> !isBlank(column))
        .map(field -> field.type().read(cell(column)))
        .filter(Reading.Value.class::isInstance)
        .map(reading -> String.valueOf(((Reading.Value) reading).value()));
  }

  /** As the header said it; an ID number as the kind of document beside it says. */
  private FieldType typeOf(Field field) {
    if (field.type() instanceof IdNumber) {
      return new IdNumber(document());
    }
    return columns.slot(field.name()).map(slot -> slot.field().type()).orElse(field.type());
  }

  private IdNumber.Document document() {
    boolean toldByLetters =
        !columns.contract().owns(Contract.ID_TYPE) || !isBlank(Contract.ID_TYPE);
    return code(Contract.ID_TYPE)
        .map(IdNumber.Document::ofCode)
        .orElse(toldByLetters ? IdNumber.Document.TOLD_BY_LETTERS : IdNumber.Document.RESIDENT);
  }
}
