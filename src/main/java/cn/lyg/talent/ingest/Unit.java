package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What became of one sheet of one file: {@code read = sound + rejected}; notes are not counted as
 * read.
 *
 * @param sheet empty for a file that is one table, and for a file refused as a whole
 * @param recordSet empty where it could not be told
 * @param reason a {@link cn.lyg.talent.contract.FileReason} code where the unit was refused
 * @param message in words why a unit was refused or left out, or what was made of it; mostly empty
 *     where it was loaded
 */
public record Unit(
    String file,
    String sheet,
    String recordSet,
    String sha256,
    long read,
    long sound,
    long rejected,
    long notes,
    List<String> unknownColumns,
    State state,
    String reason,
    Label message)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Whether the unit's rows are held. */
  public enum State {
    LOADED,
    /** The same bytes are held already; the counts are those of that time. */
    ALREADY_LOADED,
    REFUSED;

    /** The name used in the ledger. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Unit {
    unknownColumns = List.copyOf(unknownColumns);
  }

  static Unit refused(LandedFile file, String sheet, FileReason reason, Label message) {
    return refused(file.name(), sheet, file.sha256(), reason, message);
  }

  /** A file that did not even land. */
  static Unit refused(String file, FileReason reason, Label message) {
    return refused(file, "", "", reason, message);
  }

  private static Unit refused(
      String file, String sheet, String sha256, FileReason reason, Label message) {
    return new Unit(
        file, sheet, "", sha256, 0, 0, 0, 0, List.of(), State.REFUSED, reason.code(), message);
  }

  /**
   * A sheet whose rows are held.
   *
   * @param message what its sender should know; mostly empty
   */
  static Unit loaded(
      LandedFile file, String sheet, Header header, RowCounts counts, Label message) {
    return new Unit(
        file.name(),
        sheet,
        header.contract().recordSet(),
        file.sha256(),
        counts.read(),
        counts.sound(),
        counts.rejected(),
        counts.notes(),
        header.unknownColumns(),
        State.LOADED,
        "",
        message);
  }

  /** The same bytes under this name, whatever they were called when they were loaded. */
  Unit again(String name, String batchId) {
    Label message =
        new Label(
            "内容与批次 %s 已导入的文件相同".formatted(batchId),
            "the same bytes were loaded in batch " + batchId);
    return copy(name, State.ALREADY_LOADED, message);
  }

  /** The same outcome for a copy under another name. */
  Unit named(String name) {
    return copy(name, state, message);
  }

  private Unit copy(String name, State state, Label message) {
    return new Unit(
        name,
        sheet,
        recordSet,
        sha256,
        read,
        sound,
        rejected,
        notes,
        unknownColumns,
        state,
        reason,
        message);
  }

  boolean isLoaded() {
    return state == State.LOADED;
  }
}
