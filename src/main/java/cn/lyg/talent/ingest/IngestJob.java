package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Loads a folder of records into the lake as one batch, by one Spark job over its files. The caller
 * holds the lake's lock: what an interrupted load left behind is cleared away here.
 */
public final class IngestJob {
  private final SparkSession spark;
  private final Lake lake;
  private final Contracts contracts;
  private final String programme;
  private final Map<String, String> environment;

  /**
   * A job on a lake; it may run any number of times.
   *
   * @param programme what rows that name no programme belong to
   * @param environment where a database's user and password may come from
   */
  public IngestJob(
      SparkSession spark,
      Lake lake,
      Contracts contracts,
      String programme,
      Map<String, String> environment) {
    this.spark = spark;
    this.lake = lake;
    this.contracts = contracts;
    this.programme = programme;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Loads what is new; a load without anything new leaves the lake as it was.
   *
   * @param records a folder, a file, or the description of a database
   */
  public IngestSummary run(Path records, Instant receivedAt, Progress progress) {
    RecordFolder folder = RecordFolder.list(records, environment);
    if (folder.files().isEmpty() && folder.refused().isEmpty()) {
      throw new WarehouseException(
          Fault.RECORDS_MISSING, records, "put .csv, .tsv, .xlsx or .parquet files there");
    }
    Ledger ledger = Ledger.read(lake);
    BatchFolders.sweep(lake, ids(ledger));
    IdentityKey key = IdentityKey.of(lake, ledger.keyFingerprints());
    BatchContext batch =
        new BatchContext(
            lake.root().toString(),
            BatchId.of(receivedAt, ledger.all().size()),
            programme,
            contracts,
            key);
    batch.folders().makeClosed();

    List<Unit> units = new ArrayList<>(folder.refused());
    Arrivals arrivals = land(folder, ledger, units);
    List<Unit> taken = new IngestTasks(spark, batch, progress).run(arrivals.tasks());
    units.addAll(taken);
    units.addAll(arrivals.known(batch.batchId(), taken));
    units.sort(Comparator.comparing(Unit::file).thenComparing(Unit::sheet));
    return new IngestSummary(enter(batch, receivedAt, units), units, folder.others());
  }

  private static Set<String> ids(Ledger ledger) {
    return ledger.all().stream().map(Batch::batchId).collect(Collectors.toUnmodifiableSet());
  }

  private Arrivals land(RecordFolder folder, Ledger ledger, List<Unit> refused) {
    Landing landing = new Landing(lake);
    Arrivals arrivals = new Arrivals(ledger);
    for (RecordFile file : folder.files()) {
      try {
        arrivals.add(landing.land(file));
      } catch (RefusedException unreadable) {
        refused.add(Unit.refused(file.name(), unreadable.reason(), unreadable.label()));
      }
    }
    return arrivals;
  }

  /** From here on the batch counts. */
  private Optional<Batch> enter(BatchContext context, Instant receivedAt, List<Unit> units) {
    if (units.stream().noneMatch(Unit::isLoaded)) {
      BatchFolders.sweep(lake, ids(Ledger.read(lake)));
      return Optional.empty();
    }
    Batch batch =
        new Batch(
            context.batchId(),
            receivedAt,
            Optional.empty(),
            context.key().fingerprint(),
            programme,
            units);
    LedgerFile.write(lake, batch);
    return Optional.of(batch);
  }
}
