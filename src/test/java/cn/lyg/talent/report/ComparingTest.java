package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This report beside the one before it. */
class ComparingTest {
  private static final String RUN =
      """
      create table made.ops.run as
      select '%s' as run_id, timestamptz '2024-10-08 01:00:00+00' as started_at,
        date '%s' as as_of, '' as known_at, 'abc' as policy_sha256
      """;

  private static final String FIGURES =
      """
      create table made.mart.progress_change as
      select 'headcount' as item, 0 as level, 0 as max_age, cast(%s as decimal(28,6)) as value,
        'short' as status, cast(null as decimal(28,6)) as before_value,
        cast(null as varchar) as before_status, cast(null as decimal(28,6)) as change,
        'new' as direction, cast(null as date) as before_on
      """;

  @TempDir Path folder;

  @Test
  void theFormerFiguresStandBesideThePresentOnes() {
    Path present = catalogue("present", "1142", "2024-09-30");
    Path former = catalogue("former", "1138", "2024-06-30");
    assertThat(compared(present, Optional.of(former))).isEqualTo("1138 4 up 2024-06-30");
    assertThat(compared(former, Optional.of(present))).isEqualTo("1142 -4 down 2024-09-30");
    assertThat(compared(present, Optional.of(present))).isEqualTo("1142 0 same 2024-09-30");
  }

  @Test
  void withoutAFormerReportNothingIsMadeUp() {
    Path present = catalogue("present", "1142", "2024-09-30");
    assertThat(compared(present, Optional.empty())).isEqualTo("none none new none");
  }

  private String compared(Path present, Optional<Path> former) {
    try (Edition edition =
            Edition.whole(present, former, List.of(ReportDefinition.named("progress")));
        Database tables = edition.tables()) {
      return tables
          .rows(
              "select before_value::bigint || ' ' || change::bigint || ' ' || direction || ' ' ||"
                  + " before_on from mart.progress_change")
          .get(0)
          .get(0)
          .orElse("none none new none")
          .toString();
    }
  }

  private Path catalogue(String name, String value, String asOf) {
    Path file = folder.resolve(name + ".duckdb");
    try (Database database = Database.inMemory()) {
      database.execute("attach '%s' as made".formatted(file));
      database.execute("create schema made.mart");
      database.execute("create schema made.ops");
      database.execute(RUN.formatted(name, asOf));
      database.execute(FIGURES.formatted(value));
      database.execute("detach made");
    }
    return file;
  }
}
