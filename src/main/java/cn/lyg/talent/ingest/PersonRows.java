package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.TypedRow;
import java.util.HashMap;
import java.util.Map;

/** Who is behind a person key, for the lake's closed identity folder. */
final class PersonRows {
  static final RowSchema SCHEMA =
      RowSchema.ofText(StagedRows.PERSON_KEY, StagedRows.ID_NUMBER, StagedRows.NAME);

  private PersonRows() {}

  /** The person of a row that names one. */
  static Map<String, Object> row(String personKey, TypedRow typed) {
    Map<String, Object> row = new HashMap<>();
    row.put(StagedRows.PERSON_KEY, personKey);
    typed.idNumber().ifPresent(number -> row.put(StagedRows.ID_NUMBER, number));
    typed.name().ifPresent(name -> row.put(StagedRows.NAME, name));
    return row;
  }
}
