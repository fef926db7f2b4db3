package cn.lyg.talent.ingest;

import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Takes in one file at a time as a task of a load does, without the engine around it. */
record TrialIntake(Lake lake, BatchContext batch) {
  /** Shaped like the name of a batch, so that it can be swept away like one. */
  private static final String BATCH = "20260301T010203004Z-abcdef";

  static TrialIntake in(Path folder) {
    Lake lake = new Lake(folder);
    BatchContext batch =
        new BatchContext(
            folder.toString(), BATCH, "521-6", TrialLake.CONTRACTS, IdentityKey.of(lake, Set.of()));
    batch.folders().makeClosed();
    return new TrialIntake(lake, batch);
  }

  List<Unit> take(String name, byte[] bytes) {
    return take(new RecordFile(name, Source.Kind.of(name).orElseThrow(), out -> out.write(bytes)));
  }

  List<Unit> take(String name, Path file) {
    return take(RecordFile.of(name, Source.Kind.of(name).orElseThrow(), file));
  }

  private List<Unit> take(RecordFile file) {
    try {
      return new IngestTask(new Landing(lake).land(file), Set.of()).run(batch, 1);
    } catch (IOException unreadable) {
      throw new AssertionError("it was written by the test itself", unreadable);
    }
  }
}
