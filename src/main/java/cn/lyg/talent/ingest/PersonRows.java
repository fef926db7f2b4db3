package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.TypedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is behind a person key, for the lake's closed identity folder. */
final class PersonRows {
  static final RowSchema SCHEMA =
      RowSchema.ofText(StagedRows.PERSON_KEY, StagedRows.ID_NUMBER, StagedRows.NAME);

  /** Enough for any official file; a larger one names some people twice, which does no harm. */
  private static final int REMEMBERED = 50_000;

  private final IdentityKey key;
  private final Set<Map<String, Object>> written = new HashSet<>();

  PersonRows(IdentityKey key) {
    this.key = key;
  }

  /** The person of a row, unless the row names none or one already written. */
  Optional<Map<String, Object>> row(TypedRow typed) {
    return typed.idNumber().map(id -> row(id, typed)).filter(this::isNew);
  }

  private Map<String, Object> row(String idNumber, TypedRow typed) {
    Map<String, Object> row = new HashMap<>();
    row.put(StagedRows.PERSON_KEY, key.personKey(idNumber));
    row.put(StagedRows.ID_NUMBER, idNumber);
    typed.name().ifPresent(name -> row.put(StagedRows.NAME, name));
    return row;
  }

  private boolean isNew(Map<String, Object> row) {
    return written.size() < REMEMBERED ? written.add(row) : !written.contains(row);
  }
}
