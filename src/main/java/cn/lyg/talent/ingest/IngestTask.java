package cn.lyg.talent.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file, or a share of a large one, to take in; and which of its sheets are held already. */
record IngestTask(LandedFile file, Set<String> heldSheets, Share share) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Below this a second task costs more than it saves. A workbook is packed about six times. */
  private static final long SHARE_BYTES = 6L << 20;

  private static final long PACKED = 6;

  IngestTask(LandedFile file, Set<String> heldSheets) {
    this(file, heldSheets, Share.ALL);
  }

  /** The same work in as many tasks as can run at once, where it is worth it. */
  Stream<IngestTask> shares(int cores) {
    boolean plain = file.kind() == Source.Kind.CSV || file.kind() == Source.Kind.TSV;
    long bytes = plain ? file.bytes() : file.bytes() * PACKED;
    int of = (int) Math.min(cores, 1 + bytes / SHARE_BYTES);
    return IntStream.range(0, of)
        .mapToObj(index -> new IngestTask(file, heldSheets, new Share(index, of)));
  }

  List<Unit> run(BatchContext batch, long attempt) {
    return new FileIntake(batch, this, "attempt-" + attempt).take();
  }
}
