package cn.lyg.talent.contract;

import cn.lyg.talent.contract.Columns.SheetColumn;
import java.util.List;
import java.util.Optional;

/** The cells of one row by column. */
record RowCells(Columns columns, RawRow row) {

  /** The cell as sent; "" where the sheet has no such column or the row ends before it. */
  String cell(SheetColumn column) {
    int at = column.cell();
    return at >= 0 && at < row.cells().size() ? row.cells().get(at) : "";
  }

  String cell(String column) {
    return columns.column(column).map(this::cell).orElse("");
  }

  boolean isBlank(String column) {
    return CellText.isBlank(cell(column));
  }

  /** No cell under any required column. */
  boolean isNote() {
    for (SheetColumn column : columns.required()) {
      if (!CellText.isBlank(cell(column))) {
        return false;
      }
    }
    return true;
  }

  /** Fewer cells than the header, or something written beyond it. */
  boolean isRagged() {
    List<String> cells = row.cells();
    int width = columns.header().width();
    for (int beyond = width; beyond < cells.size(); beyond++) {
      if (!CellText.isBlank(cells.get(beyond))) {
        return true;
      }
    }
    return cells.size() < width;
  }

  /** What a cell that is not blank is read as; an ID number as the kind of document says. */
  Reading read(SheetColumn column, String cell) {
    FieldType type = column.type() instanceof IdNumber ? new IdNumber(document()) : column.type();
    return column.readings().of(type, cell);
  }

  /** The code that a cell means; empty where it means none. */
  Optional<String> code(String name) {
    return columns
        .column(name)
        .filter(column -> !CellText.isBlank(cell(column)))
        .map(column -> column.readings().of(column.type(), cell(column)))
        .filter(Reading.Value.class::isInstance)
        .map(reading -> String.valueOf(((Reading.Value) reading).value()));
  }

  private IdNumber.Document document() {
    boolean toldByLetters = !columns.owns(Contract.ID_TYPE) || !isBlank(Contract.ID_TYPE);
    return code(Contract.ID_TYPE)
        .map(IdNumber.Document::ofCode)
        .orElse(toldByLetters ? IdNumber.Document.TOLD_BY_LETTERS : IdNumber.Document.RESIDENT);
  }
}
