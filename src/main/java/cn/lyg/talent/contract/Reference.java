package cn.lyg.talent.contract;

import java.io.Serializable;
import java.util.List;

/**
 * Columns that, when filled, name a record of another set; a row whose record is not held is an
 * orphan.
 */
public record Reference(List<String> columns, String recordSet, List<String> on)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Reference {
    columns = List.copyOf(columns);
    on = List.copyOf(on);
  }
}
