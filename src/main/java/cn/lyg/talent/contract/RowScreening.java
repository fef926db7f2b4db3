package cn.lyg.talent.contract;

import cn.lyg.talent.contract.Columns.SheetColumn;
import cn.lyg.talent.table.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row on its way through the contract; gathers every finding, not only the first. */
final class RowScreening {
  private static final String WITHDRAWN = "withdrawn";
  private static final Label FILL_IN = new Label("必填，请补填", "required; fill it in");

  private final RowCells cells;
  private final Columns columns;
  private final Contract contract;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> monthPrecise = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  RowScreening(RowCells cells) {
    this.cells = cells;
    this.columns = cells.columns();
    this.contract = columns.contract();
  }

  ScreenedRow result() {
    boolean withdrawn = cells.code(Contract.RECORD_STATUS).equals(Optional.of(WITHDRAWN));
    for (SheetColumn column : columns.all()) {
      if (!withdrawn || columns.countsWhenWithdrawn(column.name())) {
        read(column);
      }
    }
    requireChosenKey();
    if (!withdrawn) {
      new CrossChecks(this, columns).apply();
    }
    return findings.isEmpty()
        ? new ScreenedRow.Sound(cells.row(), typed(withdrawn))
        : new ScreenedRow.Faulty(cells.row(), hidingName());
  }

  private void read(SheetColumn column) {
    String cell = cells.cell(column);
    if (CellText.isBlank(cell)) {
      if (column.field().required()) {
        refuse(column.field(), Reason.MISSING_REQUIRED, FILL_IN);
      }
      columns.defaultOf(column.name()).ifPresent(value -> values.put(column.name(), value));
      return;
    }
    Reading reading = cells.read(column, cell);
    if (reading instanceof Reading.Value value) {
      values.put(column.name(), value.value());
      if (value.monthPrecise()) {
        monthPrecise.add(column.name());
      }
    } else if (reading instanceof Reading.Refused refused) {
      refuse(column.field(), refused.reason(), refused.message());
    }
  }

  /** The column that a key chooses is as required as a plain key column. */
  private void requireChosenKey() {
    for (KeyPart part : contract.key()) {
      if (!part.by().isEmpty()) {
        part.columnIn(values)
            .filter(this::isBlank)
            .ifPresent(column -> refuse(column, Reason.MISSING_REQUIRED, FILL_IN));
      }
    }
  }

  private TypedRow typed(boolean withdrawn) {
    List<TypedRow.KeyValue> key = new ArrayList<>();
    for (KeyPart part : contract.key()) {
      part.columnIn(values)
          .map(column -> new TypedRow.KeyValue(column, String.valueOf(values.get(column))))
          .ifPresent(key::add);
    }
    String content = RowContent.of(columns, withdrawn, values, monthPrecise);
    return new TypedRow(contract.recordSet(), withdrawn, values, monthPrecise, key, content);
  }

  private List<Finding> hidingName() {
    String name = CellText.tidy(cell(Contract.NAME));
    return findings.stream().map(finding -> finding.hiding(name)).toList();
  }

  String cell(String column) {
    return cells.cell(column);
  }

  boolean isBlank(String column) {
    return cells.isBlank(column);
  }

  Optional<Object> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  boolean isMonthPrecise(String column) {
    return monthPrecise.contains(column);
  }

  /** Fills in what another column tells exactly. */
  void fill(String column, Object value) {
    values.put(column, value);
    monthPrecise.remove(column);
  }

  void refuse(String column, Reason reason, Label message) {
    columns.column(column).ifPresent(known -> refuse(known.field(), reason, message));
  }

  private void refuse(Field field, Reason reason, Label message) {
    Label named =
        new Label(
            field.label().zh() + "：" + message.zh(), field.label().en() + ": " + message.en());
    findings.add(Finding.of(reason, field.name(), cell(field.name()), named));
  }
}
