package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * A published lake of invented people for all tests that ask it something: the town's. {@code
 * -Dtalent.demo.lake=DIR} takes a lake at hand instead, such as that of a full demo.
 */
final class DemoLake {
  static final LocalDate AS_OF = LocalDate.parse(Town.AS_OF);
  private static final Lake LAKE =
      Optional.ofNullable(System.getProperty("talent.demo.lake"))
          .map(Path::of)
          .map(Lake::new)
          .orElseGet(DemoLake::made);

  private DemoLake() {}

  static Lake lake() {
    return LAKE;
  }

  static List<Row> ask(Snapshot snapshot, String select) {
    try (Query query = new Query(snapshot)) {
      return Row.of(query.run(select));
    }
  }

  private static Lake made() {
    if (Town.run().exitCode() != 0) {
      throw new AssertionError(Town.run().err());
    }
    return Town.lake();
  }

  /** Takes more files into a lake, a copy of this one, and publishes again. */
  static Snapshot load(Lake lake, Path folder) {
    Clock clock = Clock.systemUTC();
    Definitions definitions = Definitions.load(Schemas.WAREHOUSE);
    RecordsOption records = new RecordsOption();
    records.folder = Optional.of(folder);
    Progress quiet = quiet(clock);
    SparkSession session = TestSpark.session();
    new Intake(definitions, lake, clock, quiet).load(session, records);
    return new Publication(definitions, lake, clock, quiet)
        .publish(session, AsOfDays.only(AS_OF), clock.instant());
  }

  /** Progress that is told to nobody. */
  static Progress quiet(Clock clock) {
    return new Progress(
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        false,
        clock);
  }
}
