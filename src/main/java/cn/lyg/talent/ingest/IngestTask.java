package cn.lyg.talent.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A file to take in, which of its sheets are held already, and how many screen its rows at once.
 */
record IngestTask(LandedFile file, Set<String> heldSheets, int hands) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Below this a second hand costs more than it saves. A workbook is packed about six times. */
  private static final long HAND_BYTES = 6L << 20;

  private static final long PACKED = 6;

  IngestTask(LandedFile file, Set<String> heldSheets) {
    this(file, heldSheets, 1);
  }

  /** The same work by as many hands as can be at it, where it is worth it. */
  IngestTask onCores(int cores) {
    boolean plain = file.kind() == Source.Kind.CSV || file.kind() == Source.Kind.TSV;
    long bytes = plain ? file.bytes() : file.bytes() * PACKED;
    return new IngestTask(file, heldSheets, (int) Math.min(cores, 1 + bytes / HAND_BYTES));
  }

  List<Unit> run(BatchContext batch, long attempt) {
    return new FileIntake(batch, this, "attempt-" + attempt).take();
  }
}
