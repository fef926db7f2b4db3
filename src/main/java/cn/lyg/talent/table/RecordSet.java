package cn.lyg.talent.table;

import java.util.List;

/**
 * The typed rows of one kind of input as SQL sees them: people stand as keys, and each reference
 * names what has to be held before a row may count.
 */
public record RecordSet(
    String name, Label title, List<Column> columns, List<Reference> references) {

  public RecordSet {
    columns = List.copyOf(columns);
    references = List.copyOf(references);
  }

  /**
   * {@code columns} of this set must be found under {@code on} of {@code recordSet}; blank is free.
   */
  public record Reference(List<String> columns, String recordSet, List<String> on) {
    public Reference {
      columns = List.copyOf(columns);
      on = List.copyOf(on);
    }
  }
}
