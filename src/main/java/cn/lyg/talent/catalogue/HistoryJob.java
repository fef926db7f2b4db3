package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Fills what is kept of earlier as-of days with DuckDB alone, from the records in force of a
 * snapshot: for an office's few thousand people a day takes half a second.
 */
public final class HistoryJob implements AutoCloseable {
  private final Model part;
  private final Snapshot snapshot;
  private final Books books;

  /**
   * Lays out the records once for all days.
   *
   * @param given policy, codelists and run
   */
  public HistoryJob(
      Model model,
      Snapshot snapshot,
      List<MemoryTable> given,
      List<RecordSet> sets,
      String programme) {
    this.part = model.historic();
    this.snapshot = snapshot;
    this.books = new Books(part, snapshot, given, sets, programme);
  }

  /** Computes one day and writes the tables that are kept of it; {@code run} says which day. */
  public void write(LocalDate day, MemoryTable run) {
    books.give(run);
    books.compute();
    part.tables().stream().filter(TableFolder::hasHistory).forEach(table -> write(day, table));
  }

  private void write(LocalDate day, TableFolder table) {
    Path folder = snapshot.past(day).table(table.layer().folder(), table.name());
    snapshot.past(day).make(table.layer().folder(), table.name());
    books
        .database()
        .execute(
            "copy \"%s\" to %s (format parquet, compression zstd)"
                .formatted(
                    table.name(), Database.quoted(folder.resolve("part-0.parquet").toString())));
  }

  @Override
  public void close() {
    books.close();
  }
}
