package cn.lyg.talent.cli;

import cn.lyg.talent.build.BuildJob;
import cn.lyg.talent.build.RecordsJob;
import cn.lyg.talent.catalogue.CatalogueJob;
import cn.lyg.talent.catalogue.Operations;
import cn.lyg.talent.catalogue.StoredRows;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    create(snapshot.folder());
    return RunLog.keep(
        lake,
        "build",
        snapshot.id(),
        clock,
        log -> {
          List<Batch> batches = Ledger.read(lake).knownAt(knownAt);
          Question question = new Question(startedAt, days.asOf(), knownAt, batches);
          compute(session, snapshot, question, log);
          history(session, snapshot, days.earlier(), log);
          auditAndWrite(session, snapshot, question, log);
          return snapshot;
        });
  }

  /** What a snapshot answers, from which batches, and when it was asked. */
  private record Question(
      Instant startedAt, LocalDate asOf, Instant knownAt, List<Batch> batches) {}

  private void compute(SparkSession session, Snapshot snapshot, Question question, RunLog log) {
    List<Batch> batches = question.batches();
    SparkSessions.sizeFor(session, rows(batches));
    Instant begun = clock.instant();
    settle(session, snapshot, batches, log);
    Instant settled = clock.instant();
    progress.step("计算指标", "computing tables");
    BuildNotes notes = new BuildNotes(clock, progress);
    log.step(
        "tables",
        () ->
            new BuildJob(session, snapshot, notes)
                .run(definitions.model(), definitions.reference(question.asOf())));
    List<RecordSet> sets = definitions.recordSets();
    Map<String, Long> rows = StoredRows.of(snapshot, definitions.model().early(), sets);
    BuildNotes.records(sets, begun, settled, snapshot.id(), rows).forEach(log::add);
    notes
        .tables(definitions.model(), new LineageNames(definitions), snapshot.id(), rows)
        .forEach(log::add);
  }

  private void settle(SparkSession session, Snapshot snapshot, List<Batch> batches, RunLog log) {
    progress.step("记录归位", "settling records");
    List<String> ids = batches.stream().map(Batch::batchId).toList();
    log.step(
        "records",
        () -> {
          new RecordsJob(session, lake, snapshot, ids, definitions.policy().programme())
              .run(definitions.recordSets(), session.sparkContext().defaultParallelism());
          return rows(batches);
        },
        Optional::of);
  }

  private void history(SparkSession session, Snapshot snapshot, List<LocalDate> days, RunLog log) {
    if (days.isEmpty()) {
      return;
    }
    PastDays past = new PastDays(definitions, snapshot, clock, progress);
    log.step(
        "history",
        () -> {
          if (SparkSessions.isSmall(session)) {
            past.fill(days);
          } else {
            past.fill(session, days);
          }
        });
  }

  private void auditAndWrite(
      SparkSession session, Snapshot snapshot, Question question, RunLog log) {
    List<RecordSet> sets = definitions.recordSets();
    List<MemoryTable> reference = definitions.reference(question.asOf());
    List<Batch> batches = question.batches();
    progress.step("校验", "auditing");
    log.step(
        "audit",
        () -> {
          Audit.reconcile(operations(snapshot, batches, run(snapshot, question), log));
          Audit audit = new Audit(definitions, snapshot);
          audit.check(progress::warn);
          // at scale the second set of books is kept on request: see the audit command
          if (SparkSessions.isSmall(session)) {
            audit.compare(question.asOf());
          }
        });
    progress.step("发布", "publishing");
    log.step(
        "catalogue",
        () -> {
          RunFile run = run(snapshot, question);
          new CatalogueJob(snapshot)
              .write(
                  definitions.model(),
                  reference,
                  operations(snapshot, batches, run, log),
                  sets,
                  definitions.policy().programme());
          run.write(snapshot);
        });
  }

  private RunFile run(Snapshot snapshot, Question question) {
    return new RunFile(
        snapshot.id(),
        question.startedAt(),
        clock.instant(),
        question.asOf(),
        question.knownAt(),
        definitions.policy().sha256(),
        "published");
  }

  private Operations operations(Snapshot snapshot, List<Batch> batches, RunFile run, RunLog log) {
    return new Operations(
        lake,
        snapshot,
        definitions.recordSets(),
        BatchTable.of(batches),
        RunFile.table(lake, run),
        new RunMetrics.Files(lake).table(log.soFar()));
  }

  private static long rows(List<Batch> batches) {
    return batches.stream()
        .flatMap(batch -> batch.units().stream())
        .mapToLong(unit -> unit.sound())
        .sum();
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
