package cn.lyg.talent.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** One file to take in, and which of its sheets are held already. */
record IngestTask(LandedFile file, Set<String> heldSheets) implements Serializable {
  private static final long serialVersionUID = 1L;

  List<Unit> run(BatchContext batch, long attempt) {
    return new FileIntake(batch, file, heldSheets, "attempt-" + attempt).take();
  }
}
