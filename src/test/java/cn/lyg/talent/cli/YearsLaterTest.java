package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of summer 2023, made again after two more years of records and corrections; and a history
 * that was filled beside it.
 */
@Tag("slow")
class YearsLaterTest {
  private static final String FIGURES =
      "select * from mart.indicator order by indicator, level, dimension, member";
  private static final String FINDINGS = "select * from mart.finding order by rule, subject";
  private static final String KNOWN_AT = "2023-07-05T00:00:00Z";

  @TempDir private static Path temp;
  private static Lake lake = new Lake(Path.of(""));
  private static Snapshot then = new Snapshot(Path.of(""));
  private static Snapshot again = new Snapshot(Path.of(""));

  @BeforeAll
  static void liveThroughTheYears() throws IOException {
    lake = new Lake(temp.resolve("lake"));
    load(early(), "2023-07-01T08:00:00Z");
    then = build("--as-of", "2022-12-31,2023-06-30");
    load(Town.records(), "2025-05-01T08:00:00Z");
    load(Town.later(), "2025-06-01T08:00:00Z");
    again = build("--as-of", "2022-12-31,2023-06-30");
  }

  /** What had come in by then: all but the folders of later years. */
  private static Path early() throws IOException {
    Path early = temp.resolve("early");
    try (Stream<Path> parts = Files.list(Town.records())) {
      for (Path part : parts.toList()) {
        String name = String.valueOf(part.getFileName());
        if (!name.matches("202[345]|处理意见.*")) {
          Town.copy(part, early.resolve(name));
        }
      }
    }
    return early;
  }

  private static void load(Path records, String receivedAt) {
    done("ingest", "--records", records.toString(), "--received-at", receivedAt);
  }

  private static Snapshot build(String... days) {
    List<String> words = new ArrayList<>(List.of("build", "--known-at", KNOWN_AT));
    words.addAll(List.of(days));
    done(words.toArray(String[]::new));
    return Snapshot.current(lake);
  }

  private static Told done(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--lake", lake.root().toString()));
    Told told = Told.by(all.toArray(String[]::new));
    assertThat(told.exitCode()).as(told.err()).isZero();
    return told;
  }

  @Test
  void thePageOfThatSummerComesOutAgainToTheByte() throws IOException {
    assertThat(again.id()).isNotEqualTo(then.id());
    for (String select : List.of(FIGURES, FINDINGS)) {
      assertThat(ask(again, select)).isEqualTo(ask(then, select)).hasLineCount(lines(select));
    }
    assertThat(page(again, "again")).isEqualTo(page(then, "then")).contains("Art. 15");
  }

  private static int lines(String select) {
    return ask(then, select).split("\n", -1).length - 1;
  }

  /** The rows behind the page; only the name of the snapshot may differ. */
  private static String page(Snapshot snapshot, String folder) throws IOException {
    Path out = temp.resolve(folder);
    done(
        "report",
        "--report",
        "progress",
        "--format",
        "csv",
        "--lang",
        "zh",
        "--snapshot",
        snapshot.id(),
        "--out",
        out.toString());
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file).replace(snapshot.id(), "SNAPSHOT"));
      }
    }
    return text.toString();
  }

  @Test
  void whatCameLaterIsOnlyInWhatIsKnownLater() {
    assertThat(ask(then, "select count(*) from ops.batch where received_at > '2023-07-05'"))
        .isEqualTo("count_star()\n0\n");
    assertThat(ask(again, "select count(*) from ops.batch where received_at > '2023-07-05'"))
        .isEqualTo("count_star()\n0\n");
  }

  @Test
  void theHistoryHoldsEveryDayAskedForAndTheFiguresOnlyTheLast() {
    assertThat(ask(then, "select distinct as_of from mart.indicator"))
        .isEqualTo("as_of\n2023-06-30\n");
    assertThat(ask(then, "select distinct as_of from mart.indicator_history order by as_of"))
        .isEqualTo("as_of\n2022-12-31\n2023-06-30\n");
    Town.run();
    assertThat(Town.ask(Town.lake(), "select distinct as_of from mart.indicator_history"))
        .contains(Town.AS_OF)
        .hasLineCount(2);
    assertThat(
            ask(
                then,
                "select count(*) from ((select * from mart.indicator) except all"
                    + " (select * from mart.indicator_history where as_of = date '2023-06-30'))"))
        .endsWith("\n0\n");
  }

  @Test
  void aPastDayIsAuditedLikeTheOthers() throws IOException, SQLException {
    assertThat(done("audit", "--snapshot", then.id()).out()).contains("no difference");
    Path past = then.past(java.time.LocalDate.of(2022, 12, 31)).table("marts", "indicator");
    Path changed = temp.resolve("changed.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select * replace (numerator + 0.01 as numerator) from read_parquet('"
              + past
              + "/*.parquet') where indicator = 'headcount.active') to '"
              + changed
              + "' (format parquet)");
    }
    Path planted = past.resolve("planted.parquet");
    Files.move(changed, planted);
    Told audit = Told.by("audit", "--lake", lake.root().toString(), "--snapshot", then.id());
    Files.delete(planted);
    assertThat(audit.exitCode()).isEqualTo(3);
    assertThat(audit.err()).contains("AUDIT_DIFFERENCE", "as of 2022-12-31");
  }

  @Test
  void theStepsToAPastDayAreNotKept() {
    assertThat(then.pastDays()).hasSize(1);
    assertThat(then.past(then.pastDays().get(0)).folder().resolve("star")).doesNotExist();
  }

  private static String ask(Snapshot snapshot, String select) {
    return done("query", "--snapshot", snapshot.id(), "--format", "csv", select).out();
  }
}
