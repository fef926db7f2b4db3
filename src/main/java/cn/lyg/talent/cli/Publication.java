package cn.lyg.talent.cli;

import cn.lyg.talent.build.BuildJob;
import cn.lyg.talent.build.RecordsJob;
import cn.lyg.talent.catalogue.CatalogueJob;
import cn.lyg.talent.catalogue.CheckRun;
import cn.lyg.talent.catalogue.Operations;
import cn.lyg.talent.catalogue.SecondBooks;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.Ledger;
import cn.lyg.talent.model.Check;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  Snapshot publish(SparkSession session, LocalDate asOf, Instant knownAt) {
    Snapshot snapshot = finish(session, asOf, knownAt);
    snapshot.makeCurrent(lake);
    return snapshot;
  }

  /**
   * Builds and audits the state of the world at {@code asOf} as known at {@code knownAt}, for
   * reading by its id or day; the current snapshot goes on counting.
   */
  Snapshot finish(SparkSession session, LocalDate asOf, Instant knownAt) {
    Snapshot.sweepUnfinished(lake);
    Instant startedAt = clock.instant();
    Snapshot snapshot = Snapshot.of(lake, RunFile.id(startedAt));
    List<Batch> batches = Ledger.read(lake).knownAt(knownAt);
    create(snapshot.folder());
    boolean small = size(session, batches);
    List<MemoryTable> reference = definitions.reference(asOf);
    List<RecordSet> sets = definitions.recordSets();
    String programme = definitions.policy().programme();

    progress.step("记录归位", "settling records");
    List<String> ids = batches.stream().map(Batch::batchId).toList();
    new RecordsJob(session, lake, snapshot, ids, programme)
        .run(sets, session.sparkContext().defaultParallelism());
    progress.step("计算指标", "computing tables");
    new BuildJob(session, snapshot, table -> progress.detail(table))
        .run(definitions.model(), reference);

    progress.step("校验", "auditing");
    RunFile run =
        new RunFile(
            snapshot.id(),
            startedAt,
            clock.instant(),
            asOf,
            knownAt,
            definitions.policy().sha256(),
            "published");
    Operations operations =
        new Operations(lake, snapshot, sets, BatchTable.of(batches), RunFile.table(lake, run));
    audit(snapshot, operations, reference, small);
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

  private void audit(
      Snapshot snapshot, Operations operations, List<MemoryTable> reference, boolean small) {
    Problems gaps = new Problems(Fault.RECONCILIATION_FAILED);
    for (Operations.Gap gap : operations.gaps()) {
      gaps.add(
          gap.file() + (gap.sheet().isEmpty() ? "" : " · " + gap.sheet()),
          "%d rows were read but %d are accounted for; nothing was published"
              .formatted(gap.read(), gap.accountedFor()));
    }
    gaps.throwIfAny();
    Problems broken = new Problems(Fault.CHECK_FAILED);
    for (CheckRun.Broken check : new CheckRun(definitions.model(), snapshot).run()) {
      String said = "%s does not hold for %d rows".formatted(check.check().name(), check.rows());
      if (check.check().severity() == Check.Severity.FAIL) {
        broken.add(check.table(), said + "; nothing was published");
      } else {
        progress.warn(check.table() + ": " + said);
      }
    }
    broken.throwIfAny();
    // at scale the second set of books is kept on request: see the audit command
    if (small) {
      audit(definitions, snapshot, reference);
    }
  }

  /**
   * Recomputes everything with the second engine and refuses a snapshot on which the two differ.
   */
  static void audit(Definitions definitions, Snapshot snapshot, List<MemoryTable> reference) {
    Problems differences = new Problems(Fault.AUDIT_DIFFERENCE);
    new SecondBooks(definitions.model(), snapshot)
        .compare(reference, definitions.recordSets(), definitions.policy().programme())
        .forEach(
            difference ->
                differences.add(
                    difference.table(),
                    "the engines differ (%d rows only Spark has, %d only DuckDB)%n  %s"
                        .formatted(
                            difference.onlySpark(),
                            difference.onlyDuckdb(),
                            String.join("\n  ", difference.examples()))));
    differences.throwIfAny();
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
