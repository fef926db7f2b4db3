package cn.lyg.talent.cli;

import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.Generator;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.table.Lake;
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
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * A published lake of invented people, made once for all tests that ask it something. {@code
 * -Dtalent.demo.lake=DIR} takes a lake at hand instead, such as that of a full demo.
 */
final class DemoLake {
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  private static final int PEOPLE = 120;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T01:02:03Z"), ZoneOffset.UTC);
  private static final Lake LAKE =
      Optional.ofNullable(System.getProperty("talent.demo.lake"))
          .map(Path::of)
          .map(Lake::new)
          .orElseGet(DemoLake::made);

  private DemoLake() {}

  static Lake lake() {
    return LAKE;
  }

  private static Lake made() {
    try {
      Path folder = Files.createTempDirectory("talent-demo");
      Lake lake = new Lake(folder.resolve("lake"));
      Definitions definitions = Definitions.load(Schemas.WAREHOUSE);
      RecordsOption records = new RecordsOption();
      records.folder =
          Optional.of(
              Generator.write(folder.resolve("records"), PEOPLE, 521, Format.MIXED).records());
      Progress quiet =
          new Progress(
              new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              false,
              CLOCK);
      SparkSession session = SparkSessions.start("demo lake", Map.of());
      new Intake(definitions, lake, CLOCK, quiet).load(session, records);
      new Publication(definitions, lake, CLOCK, quiet).publish(session, AS_OF, CLOCK.instant());
      return lake;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
