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

  private final Set<String> written = new HashSet<>();

  /** The person of a row, unless the row names none or one already written. */
  Optional<Map<String, Object>> row(String personKey, TypedRow typed) {
    return typed
        .idNumber()
        .filter(id -> isNew(typed.name().map(personKey::concat).orElse(personKey)))
        .map(id -> row(personKey, id, typed));
  }

  private static Map<String, Object> row(String personKey, String idNumber, TypedRow typed) {
    Map<String, Object> row = new HashMap<>();
    row.put(StagedRows.PERSON_KEY, personKey);
    row.put(StagedRows.ID_NUMBER, idNumber);
    typed.name().ifPresent(name -> row.put(StagedRows.NAME, name));
    return row;
  }

  private boolean isNew(String person) {
    return written.size() < REMEMBERED ? written.add(person) : !written.contains(person);
  }
}
