package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row on its way through the contract; gathers every finding, not only the first. */
final class RowScreening {
  private final Header header;
  private final Contract contract;
  private final RawRow row;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> monthPrecise = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  RowScreening(Header header, RawRow row) {
    this.header = header;
    this.contract = header.contract();
    this.row = row;
  }

  ScreenedRow result() {
    if (isNote()) {
      return new ScreenedRow.Note(row);
    }
    if (isRagged()) {
      // Which cell belongs to which column is anyone's guess, so no cell is judged.
      return new ScreenedRow.Faulty(row, List.of(ragged()));
    }
    boolean withdrawn = code(Contract.RECORD_STATUS).equals(Optional.of("withdrawn"));
    contract.allFields().stream()
        .filter(field -> !withdrawn || countsWhenWithdrawn(field))
        .forEach(this::read);
    requireKey();
    if (!withdrawn) {
      new CrossChecks(this, contract).apply();
    }
    return findings.isEmpty()
        ? new ScreenedRow.Sound(row, typed(withdrawn))
        : new ScreenedRow.Faulty(row, hidingName());
  }

  private boolean isNote() {
    return header.slots().stream()
        .filter(
            slot -> slot.field().required() || contract.keyColumns().contains(slot.field().name()))
        .allMatch(slot -> isBlank(slot.field().name()));
  }

  private boolean isRagged() {
    List<String> cells = row.cells();
    return cells.size() < header.width()
        || cells.subList(header.width(), cells.size()).stream()
            .anyMatch(cell -> !CellText.isBlank(cell));
  }

  private Finding ragged() {
    return Finding.of(
        Reason.RAGGED_ROW,
        "",
        "",
        new Label(
            "本行的列数与表头不符，请检查是否多出或缺少单元格、逗号或引号",
            "the row does not have as many cells as the header; look for a stray or missing cell,"
                + " comma or quote"));
  }

  private boolean countsWhenWithdrawn(Field field) {
    return contract.keyColumns().contains(field.name())
        || Set.of(Contract.ID_TYPE, Contract.PROGRAMME, Contract.RECORD_STATUS)
            .contains(field.name());
  }

  private void read(Field field) {
    if (isBlank(field.name())) {
      if (field.required()) {
        refuse(field, Reason.MISSING_REQUIRED, new Label("必填，请补填", "required; fill it in"));
      }
      field.defaultValue().ifPresent(value -> values.put(field.name(), value));
      return;
    }
    Reading reading = typeOf(field).read(cell(field.name()));
    if (reading instanceof Reading.Value value) {
      values.put(field.name(), value.value());
      if (value.monthPrecise()) {
        monthPrecise.add(field.name());
      }
    } else if (reading instanceof Reading.Refused refused) {
      refuse(field, refused.reason(), refused.message());
    }
  }

  /** As the header said it; an ID number as the kind of document beside it says. */
  private FieldType typeOf(Field field) {
    if (field.type() instanceof IdNumber) {
      return new IdNumber(document());
    }
    return header.slot(field.name()).map(slot -> slot.field().type()).orElse(field.type());
  }

  private IdNumber.Document document() {
    if (!isBlank(Contract.ID_TYPE)) {
      return code(Contract.ID_TYPE)
          .map(
              code ->
                  code.equals(IdNumber.RESIDENT_CODE)
                      ? IdNumber.Document.RESIDENT
                      : IdNumber.Document.OTHER)
          .orElse(IdNumber.Document.TOLD_BY_LETTERS);
    }
    return contract.owns(Contract.ID_TYPE)
        ? IdNumber.Document.RESIDENT
        : IdNumber.Document.TOLD_BY_LETTERS;
  }

  /** The code a cell means, without complaining of it. */
  private Optional<String> code(String column) {
    return contract
        .field(column)
        .filter(field -> !isBlank(column))
        .map(field -> field.type().read(cell(column)))
        .filter(Reading.Value.class::isInstance)
        .map(reading -> String.valueOf(((Reading.Value) reading).value()));
  }

  /** The column that a key chooses is as required as a plain key column. */
  private void requireKey() {
    for (KeyPart part : contract.key()) {
      part.columnIn(values)
          .filter(column -> !part.by().isEmpty() && isBlank(column))
          .flatMap(contract::field)
          .ifPresent(
              field ->
                  refuse(
                      field, Reason.MISSING_REQUIRED, new Label("必填，请补填", "required; fill it in")));
    }
  }

  private TypedRow typed(boolean withdrawn) {
    List<TypedRow.KeyValue> key =
        contract.key().stream()
            .flatMap(part -> part.columnIn(values).stream())
            .map(column -> new TypedRow.KeyValue(column, String.valueOf(values.get(column))))
            .toList();
    Set<String> counted = new HashSet<>(contract.fields().stream().map(Field::name).toList());
    counted.add(Contract.REMARK);
    counted.add(Contract.RECORD_STATUS);
    if (withdrawn) {
      counted.remove(Contract.ID_TYPE);
    }
    String content = RowContent.of(contract, counted, values, monthPrecise);
    return new TypedRow(contract.recordSet(), withdrawn, values, monthPrecise, key, content);
  }

  private List<Finding> hidingName() {
    String name = CellText.tidy(cell(Contract.NAME));
    return findings.stream().map(finding -> finding.hiding(name)).toList();
  }

  /** The cell as sent; "" where the sheet has no such column. */
  String cell(String column) {
    return header.slot(column).map(slot -> row.cells().get(slot.cell())).orElse("");
  }

  boolean isBlank(String column) {
    return CellText.isBlank(cell(column));
  }

  Map<String, Object> values() {
    return values;
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
    contract.field(column).ifPresent(field -> refuse(field, reason, message));
  }

  private void refuse(Field field, Reason reason, Label message) {
    Label named =
        new Label(
            field.label().zh() + "：" + message.zh(), field.label().en() + ": " + message.en());
    findings.add(Finding.of(reason, field.name(), cell(field.name()), named));
  }
}
