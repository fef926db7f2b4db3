package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.build.BuildJob;
import cn.lyg.talent.catalogue.SecondBooks;
import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random record sets through both engines: every table, to the last digit. {@code
 * -Drandom.records=N} tries N seeds instead of one.
 */
@Tag("slow")
class EnginesAgreeTest {
  private static final Definitions DEFINITIONS = Definitions.load(Schemas.WAREHOUSE);
  private static final String PROGRAMME = DEFINITIONS.policy().programme();

  @TempDir Path temp;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("random.records", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bothEnginesComeToTheSameRows(long seed) {
    SparkSession session = TestSpark.session();
    Clock clock = Clock.systemUTC();
    // the demo's lake, where this makes it, leaves views in the session: so before the records do
    BuildNotes notes = new BuildNotes(clock, DemoLake.quiet(clock));
    Snapshot snapshot = Snapshot.of(new Lake(temp), "random");
    RandomRecords records = new RandomRecords(seed);
    for (Contract contract : DEFINITIONS.contracts().all()) {
      hold(session, snapshot, records.of(contract));
    }
    // a past day, for which the second engine alone computes an office's lake; then a demo's own
    LocalDate asOf = seed % 2 == 1 ? LocalDate.of(2023, 12, 31) : DemoLake.AS_OF;
    List<MemoryTable> reference = DEFINITIONS.reference(asOf);
    List<RecordSet> sets = DEFINITIONS.recordSets();
    new BuildJob(session, snapshot, notes).run(DEFINITIONS.model(), reference);

    assertThat(SecondBooks.of(DEFINITIONS.model(), snapshot).compare(reference, sets, PROGRAMME))
        .as("seed %d", seed)
        .isEmpty();
    assertThat(rows(session, snapshot, "marts", "indicator", "indicator"))
        .as("figures, and kinds of figures")
        .satisfies(told -> assertThat(told).hasSizeGreaterThan(1000))
        .satisfies(told -> assertThat(told.stream().distinct()).hasSizeGreaterThan(40));
    assertThat(rows(session, snapshot, "rules", "finding", "rule").stream().distinct())
        .as("rules that found something")
        .hasSizeGreaterThan(15);
  }

  /** Lays a record set where a build leaves it: as Parquet, in force, and as a view. */
  private static void hold(SparkSession session, Snapshot snapshot, MemoryTable records) {
    List<Column> columns = new ArrayList<>(records.columns());
    columns.add(column("programme", Simple.TEXT));
    columns.add(column("is_in_force", Simple.BOOLEAN));
    List<List<Optional<Object>>> rows = new ArrayList<>();
    for (List<Optional<Object>> record : records.rows()) {
      List<Optional<Object>> row = new ArrayList<>(record);
      row.add(Optional.of(PROGRAMME));
      row.add(Optional.of(true));
      rows.add(row);
    }
    Path folder = snapshot.records(records.name());
    MemoryTable held = new MemoryTable(records.name(), columns, rows);
    SparkTables.write(session, SparkTables.of(session, held), folder);
    SparkTables.read(session, records.columns(), List.of(folder))
        .createOrReplaceTempView(records.name());
  }

  private static List<String> rows(
      SparkSession session, Snapshot snapshot, String layer, String table, String column) {
    return session
        .read()
        .parquet(snapshot.table(layer, table).toString())
        .select(column)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Column column(String name, Simple type) {
    return new Column(name, type, "attribute", "", new Label(name, name));
  }
}
