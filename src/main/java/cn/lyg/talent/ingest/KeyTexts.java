package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.Mask;
import cn.lyg.talent.contract.TypedRow;
import cn.lyg.talent.contract.TypedRow.KeyValue;
import cn.lyg.talent.table.ColumnType.Simple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People named inside a text that is part of a key. The office decides on 2021/320705… as its
 * papers say; findings know that person by key, and so must the decision, or the two never meet.
 */
final class KeyTexts {
  private final IdentityKey key;
  private final Set<String> columns;

  KeyTexts(IdentityKey key, Contract contract) {
    this.key = key;
    this.columns =
        contract.fields().stream()
            .filter(field -> contract.keyColumns().contains(field.name()))
            .filter(field -> field.type().columnType() == Simple.TEXT)
            .filter(field -> field.type().choices().isEmpty())
            .map(Field::name)
            .filter(name -> !name.equals(StagedRows.ID_NUMBER))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The row with keys where its key texts named people; mostly the row itself. */
  TypedRow keyed(TypedRow row) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String column : columns) {
      if (row.values().get(column) instanceof String text) {
        String keyed = Mask.keyedIdNumbers(text, key::personKey);
        if (!keyed.equals(text)) {
          named.put(column, keyed);
        }
      }
    }
    return named.isEmpty() ? row : keyed(row, named);
  }

  private TypedRow keyed(TypedRow row, Map<String, String> named) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    values.putAll(named);
    String content = row.content();
    for (Map.Entry<String, String> column : named.entrySet()) {
      content =
          content.replace(
              column.getKey() + "=" + row.values().get(column.getKey()),
              column.getKey() + "=" + column.getValue());
    }
    return new TypedRow(
        row.recordSet(), row.withdrawn(), values, row.monthPrecise(), key(row, values), content);
  }

  private List<KeyValue> key(TypedRow row, Map<String, Object> values) {
    List<KeyValue> parts = new ArrayList<>();
    for (KeyValue part : row.key()) {
      parts.add(
          columns.contains(part.column())
              ? new KeyValue(part.column(), String.valueOf(values.get(part.column())))
              : part);
    }
    return parts;
  }
}
