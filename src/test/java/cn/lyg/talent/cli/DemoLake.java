package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.Generator;
import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * A published lake of invented people, made once for all tests that ask it something. {@code
 * -Dtalent.demo.lake=DIR} takes a lake at hand instead, such as that of a full demo.
 */
final class DemoLake {
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  private static final int PEOPLE = 120;
  private static final Instant BEGUN = Instant.parse("2026-03-01T01:02:03Z");
  private static final Lake LAKE =
      Optional.ofNullable(System.getProperty("talent.demo.lake"))
          .map(Path::of)
          .map(Lake::new)
          .orElseGet(DemoLake::made);

  private static int later;

  private DemoLake() {}

  static Lake lake() {
    return LAKE;
  }

  /** Takes in more files, a second after the last, and publishes again. */
  static Snapshot load(Path records) {
    later++;
    return publish(LAKE, records);
  }

  static List<Row> ask(Snapshot snapshot, String select) {
    try (Query query = new Query(snapshot)) {
      return Row.of(query.run(select));
    }
  }

  private static Lake made() {
    try {
      Path folder = Files.createTempDirectory("talent-demo");
      Lake lake = new Lake(folder.resolve("lake"));
      publish(
          lake, Generator.write(folder.resolve("records"), PEOPLE, 521, Format.MIXED).records());
      return lake;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static Snapshot publish(Lake lake, Path folder) {
    Clock clock = Clock.fixed(BEGUN.plusSeconds(later), ZoneOffset.UTC);
    Definitions definitions = Definitions.load(Schemas.WAREHOUSE);
    RecordsOption records = new RecordsOption();
    records.folder = Optional.of(folder);
    Progress quiet =
        new Progress(
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false,
            clock);
    SparkSession session = TestSpark.session();
    new Intake(definitions, lake, clock, quiet).load(session, records);
    return new Publication(definitions, lake, clock, quiet)
        .publish(session, AS_OF, clock.instant());
  }
}
