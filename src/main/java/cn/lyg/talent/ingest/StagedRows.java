package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.Mask;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.TypedRow;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Staged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
  private final RowSchema contractColumns;
  private final List<String> freeText;
  private final KeyTexts keyTexts;

  StagedRows(BatchContext batch, Contract contract) {
    this.batch = batch;
    this.contractColumns = RowSchema.of(contract.columns());
    this.keyTexts = new KeyTexts(batch.key(), contract);
    this.freeText =
        contract.fields().stream()
            .filter(field -> field.type().columnType() == Simple.TEXT)
            .map(Field::name)
            .filter(name -> !contract.keyColumns().contains(name))
            .toList();
  }

  RowSchema schema() {
    return contractColumns.with(Staged.LINEAGE);
  }

  Map<String, Object> row(RawRow raw, TypedRow screened) {
    TypedRow typed = keyTexts.keyed(screened);
    Map<String, Object> row = new HashMap<>(typed.values());
    // the clear ones go first, whatever comes after
    row.keySet().retainAll(contractColumns.columns().keySet());
    maskFreeText(row);
    String personKey = typed.idNumber().map(batch.key()::personKey).orElse("");
    if (!personKey.isEmpty()) {
      row.put(PERSON_KEY, personKey);
    }
    typed.comparableName().ifPresent(name -> row.put(NAME_KEY, batch.key().nameKey(name)));
    row.put("programme", typed.programme().map(Mask::anyIdNumber).orElse(batch.programme()));
    row.put("record_status", typed.withdrawn() ? "withdrawn" : "valid");
    if (!typed.monthPrecise().isEmpty()) {
      row.put(
          "month_precise", typed.monthPrecise().stream().sorted().collect(Collectors.joining(",")));
    }
    row.put("batch_id", batch.batchId());
    row.put("file", raw.file());
    row.put("sheet", raw.sheet());
    row.put("row_number", raw.rowNumber());
    row.put("record_key", typed.keyText(personKey));
    row.put("content_hash", batch.key().contentHash(typed.content()));
    return row;
  }

  /** What people write into a project's name or a note may quote an ID number; keys must stay. */
  private void maskFreeText(Map<String, Object> row) {
    for (String column : freeText) {
      row.computeIfPresent(column, (name, text) -> Mask.anyIdNumber(text.toString()));
    }
  }
}
