package cn.lyg.talent.contract;

import cn.lyg.talent.table.Label;
import java.util.List;

/**
 * What a sheet turned out to hold: a header of some record set, or nothing that can be taken in.
 */
public sealed interface HeaderMatch permits Header, HeaderMatch.Refused {

  /** Why a sheet is not taken in; {@code columns} are those missing. */
  record Refused(FileReason reason, List<String> columns, Label message) implements HeaderMatch {
    public Refused {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Tells the record set by the sheet's name, then the file's, then the header, which is looked for
   * in the first ten rows.
   *
   * @param sheet "" where the file has no sheets
   * @param firstRows the rows the sheet begins with; more than ten do no harm
   */
  static HeaderMatch find(Contracts contracts, String file, String sheet, List<RawRow> firstRows) {
    return new HeaderSearch(contracts, firstRows).find(file, sheet);
  }
}
