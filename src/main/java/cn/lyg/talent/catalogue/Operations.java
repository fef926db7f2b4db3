package cn.lyg.talent.catalogue;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The {@code ops} tables: what became of the rows of each file, and why a row was sent back. The
 * ledger says what was read; the states of the rows are counted from the snapshot itself, so that
 * the two can be held against each other.
 */
public final class Operations {
  private final Lake lake;
  private final Snapshot snapshot;
  private final List<RecordSet> sets;
  private final MemoryTable units;
  private final MemoryTable runs;
  private final MemoryTable metrics;

  /**
   * Prepares the tables of one snapshot.
   *
   * @param units one row per file and sheet of the batches that count, from the ledger
   * @param runs the runs that led to the snapshots of this lake, this one among them
   * @param metrics what the steps of each run took, those of this one as far as they are done
   */
  public Operations(
      Lake lake,
      Snapshot snapshot,
      List<RecordSet> sets,
      MemoryTable units,
      MemoryTable runs,
      MemoryTable metrics) {
    this.lake = lake;
    this.snapshot = snapshot;
    this.sets = List.copyOf(sets);
    this.units = units;
    this.runs = runs;
    this.metrics = metrics;
  }

  /** A file whose rows do not add up. */
  public record Gap(String batch, String file, String sheet, long read, long accountedFor) {}

  /** Files for which read is not accepted + unchanged + rejected. */
  public List<Gap> gaps() {
    try (Database database = Database.inMemory()) {
      write(database, "");
      return database
          .rows(
              "select batch_id, file, sheet, read, accepted + unchanged + rejected from batch"
                  + " where read <> accepted + unchanged + rejected order by batch_id, file, sheet")
          .stream()
          .map(
              row ->
                  new Gap(
                      text(row.get(0)),
                      text(row.get(1)),
                      text(row.get(2)),
                      number(row.get(3)),
                      number(row.get(4))))
          .toList();
    }
  }

  /** Creates batch, rejected_row, run and run_metric under {@code schema}, given with its point. */
  void write(Database database, String schema) {
    database.create("unit", units);
    database.create("run_text", runs);
    database.execute("create temp view state as " + states());
    database.execute("create temp view rejected as " + rejected());
    database.execute("create table %sbatch as %s".formatted(schema, SqlText.of("ops_batch.sql")));
    database.execute(
        "create table %srejected_row as %s".formatted(schema, SqlText.of("ops_rejected_row.sql")));
    database.execute(
        ("create table %srun as select run_id, cast(started_at as timestamp) as started_at,"
                + " cast(finished_at as timestamp) as finished_at, as_of,"
                + " cast(known_at as timestamp) as known_at, policy_sha256, status from run_text")
            .formatted(schema));
    database.create("run_metric_text", metrics);
    database.execute(
        ("create table %srun_metric as select * replace (cast(started_at as timestamp) as"
                + " started_at) from run_metric_text")
            .formatted(schema));
  }

  private String states() {
    List<String> selects = new ArrayList<>();
    for (RecordSet set : sets) {
      Path folder = snapshot.records(set.name());
      if (SnapshotTables.holdsParquet(folder)) {
        selects.add(
            ("select batch_id, file, coalesce(sheet, '') as sheet, row_number, '%s' as record_set,"
                    + " record_state, has_conflict, is_unreferenced from read_parquet(%s)")
                .formatted(set.name(), parquet(folder)));
      }
    }
    return selects.isEmpty()
        ? "select '' as batch_id, '' as file, '' as sheet, 0 as row_number, '' as record_set,"
            + " '' as record_state, false as has_conflict, false as is_unreferenced where false"
        : String.join(" union all ", selects);
  }

  private String rejected() {
    List<String> folders =
        units.rows().stream()
            .map(row -> text(row.get(0)))
            .distinct()
            .map(batch -> lake.staging("rejected_row").resolve(batch))
            .filter(SnapshotTables::holdsParquet)
            .map(Operations::parquet)
            .toList();
    return folders.isEmpty()
        ? "select '' as batch_id, '' as file, '' as sheet, 0 as row_number, '' as record_set,"
            + " '' as reason, '' as column_name, '' as value, '' as message where false"
        : "select * from read_parquet([%s])"
            .formatted(folders.stream().collect(Collectors.joining(", ")));
  }

  private static String parquet(Path folder) {
    return Database.quoted(folder.toAbsolutePath().resolve("*.parquet").toString());
  }

  private static String text(java.util.Optional<Object> cell) {
    return cell.map(Object::toString).orElse("");
  }

  private static long number(java.util.Optional<Object> cell) {
    return ((Number) cell.orElse(0L)).longValue();
  }
}
