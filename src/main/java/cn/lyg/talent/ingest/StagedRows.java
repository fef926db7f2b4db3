package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.Mask;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.TypedRow;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Staged;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shapes a sound row for staging: the contract's columns with keys in place of the ID number and
 * the name, and where the row came from.
 */
final class StagedRows {
  static final String ID_NUMBER = "id_number";
  static final String NAME = "name";
  static final String PERSON_KEY = "person_key";
  static final String NAME_KEY = "name_key";

  private final BatchContext batch;
  private final RowSchema schema;
  private final List<String> columns;
  private final Set<String> freeText;
  private final KeyTexts keyTexts;
  private final PersonKeys personKeys;

  StagedRows(BatchContext batch, Contract contract) {
    this.batch = batch;
    this.schema = RowSchema.of(contract.columns()).with(Staged.LINEAGE);
    this.columns = List.copyOf(schema.columns().keySet());
    this.keyTexts = new KeyTexts(batch.key(), contract);
    this.personKeys = new PersonKeys(batch.key());
    this.freeText =
        contract.fields().stream()
            .filter(field -> field.type().columnType() == Simple.TEXT)
            .map(Field::name)
            .filter(name -> !contract.keyColumns().contains(name))
            .collect(Collectors.toUnmodifiableSet());
  }

  RowSchema schema() {
    return schema;
  }

  /** The row in the schema's order; of what it says of people in clear, no column takes a thing. */
  StagedRow row(RawRow raw, TypedRow screened) {
    TypedRow typed = keyTexts.keyed(screened);
    String personKey = typed.idNumber().map(personKeys::of).orElse("");
    @Nullable Object[] cells = new Object[columns.size()];
    for (int at = 0; at < cells.length; at++) {
      cells[at] = cell(columns.get(at), raw, typed, personKey);
    }
    return new StagedRow(personKey, cells);
  }

  private @Nullable Object cell(String column, RawRow raw, TypedRow typed, String personKey) {
    return switch (column) {
      case PERSON_KEY -> blankAsNull(personKey);
      case NAME_KEY -> blankAsNull(typed.comparableName().map(batch.key()::nameKey).orElse(""));
      case "programme" -> typed.programme().map(Mask::anyIdNumber).orElse(batch.programme());
      case "record_status" -> typed.withdrawn() ? "withdrawn" : "valid";
      case "month_precise" ->
          blankAsNull(typed.monthPrecise().stream().sorted().collect(Collectors.joining(",")));
      case "batch_id" -> batch.batchId();
      case "file" -> raw.file();
      case "sheet" -> raw.sheet();
      case "row_number" -> raw.rowNumber();
      case "record_key" -> typed.keyText(personKey);
      case "content_hash" -> batch.key().contentHash(typed.content());
      default -> value(column, typed);
    };
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What people write into a project's name or a note may quote an ID number; keys must stay. */
  private @Nullable Object value(String column, TypedRow typed) {
    Object value = typed.values().get(column);
    return value != null && freeText.contains(column) ? Mask.anyIdNumber(value.toString()) : value;
  }

  /**
   * A row as it is stored.
   *
   * @param personKey empty where the row names nobody
   * @param cells in the schema's order, blank ones null
   */
  @SuppressWarnings("ArrayRecordComponent") // made once for every row, and never compared
  record StagedRow(String personKey, @Nullable Object[] cells) {}
}
