package cn.lyg.talent.cli;

import cn.lyg.talent.build.BuildJob;
import cn.lyg.talent.build.RecordsJob;
import cn.lyg.talent.catalogue.CatalogueJob;
import cn.lyg.talent.catalogue.Operations;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.Ledger;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * From what is held to what counts: builds a new snapshot, audits it, and only then makes it
 * current. Whatever goes wrong before that leaves the old snapshot current and readable.
 */
final class Publication {
  private final Definitions definitions;
  private final Lake lake;
  private final Clock clock;
  private final Progress progress;

  Publication(Definitions definitions, Lake lake, Clock clock, Progress progress) {
    this.definitions = definitions;
    this.lake = lake;
    this.clock = clock;
    this.progress = progress;
  }

  /** Makes what {@link #finish} finished the state that counts. */
  Snapshot publish(SparkSession session, AsOfDays days, Instant knownAt) {
    Snapshot snapshot = finish(session, days, knownAt);
    snapshot.makeCurrent(lake);
    return snapshot;
  }

  /**
   * Builds and audits the state of the world at a day, and the figures of the days before it, as
   * known at {@code knownAt}, for reading by its id or day; the current snapshot goes on counting.
   */
  Snapshot finish(SparkSession session, AsOfDays days, Instant knownAt) {
    Snapshot.sweepUnfinished(lake);
    Instant startedAt = clock.instant();
    Snapshot snapshot = Snapshot.of(lake, RunFile.id(startedAt));
    List<Batch> batches = Ledger.read(lake).knownAt(knownAt);
    create(snapshot.folder());
    boolean small = size(session, batches);
    List<MemoryTable> reference = definitions.reference(days.asOf());
    List<RecordSet> sets = definitions.recordSets();
    String programme = definitions.policy().programme();

    progress.step("记录归位", "settling records");
    List<String> ids = batches.stream().map(Batch::batchId).toList();
    new RecordsJob(session, lake, snapshot, ids, programme)
        .run(sets, session.sparkContext().defaultParallelism());
    PastDays past = new PastDays(definitions, snapshot, progress);
    if (!small) {
      past.fill(session, days.earlier());
    } else if (!days.earlier().isEmpty()) {
      past.fill(days.earlier());
    }
    progress.step("计算指标", "computing tables");
    new BuildJob(session, snapshot, table -> progress.detail(table))
        .run(definitions.model(), reference);

    progress.step("校验", "auditing");
    RunFile run =
        new RunFile(
            snapshot.id(),
            startedAt,
            clock.instant(),
            days.asOf(),
            knownAt,
            definitions.policy().sha256(),
            "published");
    Operations operations =
        new Operations(lake, snapshot, sets, BatchTable.of(batches), RunFile.table(lake, run));
    Audit.reconcile(operations);
    Audit audit = new Audit(definitions, snapshot);
    audit.check(progress::warn);
    // at scale the second set of books is kept on request: see the audit command
    if (small) {
      audit.compare(days.asOf());
    }
    progress.step("发布", "publishing");
    new CatalogueJob(snapshot).write(definitions.model(), reference, operations, sets, programme);
    run.write(snapshot);
    return snapshot;
  }

  private static boolean size(SparkSession session, List<Batch> batches) {
    long rows =
        batches.stream()
            .flatMap(batch -> batch.units().stream())
            .mapToLong(unit -> unit.sound())
            .sum();
    SparkSessions.sizeFor(session, rows);
    return SparkSessions.isSmall(session);
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE, folder, "cannot be created; see that the lake may be written to", refused);
    }
  }
}
