package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.ingest.IngestJob;
import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.table.Lake;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Loads what a command line names. */
final class Intake {
  private final Definitions definitions;
  private final Lake lake;
  private final Clock clock;
  private final Progress progress;

  Intake(Definitions definitions, Lake lake, Clock clock, Progress progress) {
    this.definitions = definitions;
    this.lake = lake;
    this.clock = clock;
    this.progress = progress;
  }

  IngestSummary load(SparkSession session, RecordsOption records) {
    progress.step("接收文件", "taking in files");
    String run = "ingest-" + RunFile.id(clock.instant());
    return RunLog.keep(lake, "ingest", run, clock, log -> load(session, records, log));
  }

  private IngestSummary load(SparkSession session, RecordsOption records, RunLog log) {
    Instant begun = clock.instant();
    IngestSummary summary =
        log.step("ingest", () -> job(session, records), done -> Optional.of(done.read()));
    IntakeNotes.of(summary, definitions.recordSets(), begun, clock.instant()).forEach(log::add);
    return summary;
  }

  private IngestSummary job(SparkSession session, RecordsOption records) {
    return new IngestJob(
            session,
            lake,
            definitions.contracts(),
            definitions.policy().programme(),
            System.getenv())
        .run(
            records.records(),
            records.receivedAt(clock),
            (done, files, rows) ->
                progress.detail("%d/%d 个文件 files · %,d 行 rows".formatted(done, files, rows)));
  }

  /** Under {@code --strict} a rejected row or file is a failure, told after everything was done. */
  static void beStrict(RecordsOption records, IngestSummary summary) {
    boolean refused = summary.units().stream().anyMatch(unit -> !unit.reason().isEmpty());
    if (records.strict && (summary.rejected() > 0 || refused)) {
      throw new WarehouseException(
          Fault.ROWS_REJECTED,
          records.records(),
          "%d rows were rejected; see mart ops.rejected_row".formatted(summary.rejected()));
    }
  }
}
