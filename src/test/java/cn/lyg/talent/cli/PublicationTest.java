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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to what counts, and what happens when something is wrong on the way. */
class PublicationTest {
  private static final String FIGURES =
      "select * from mart.indicator order by indicator, level, dimension, member";

  @TempDir Path temp;

  @Test
  void aRunPublishesAndReports() throws IOException {
    assertThat(Town.run().exitCode()).as(Town.run().err()).isZero();
    Snapshot current = Snapshot.current(Town.lake());
    assertThat(Town.snapshotFolders(Town.lake())).containsExactly(current.id());
    assertThat(Town.run().out()).contains(current.id());
    assertThat(current.runFile()).exists();
    try (Stream<Path> reports = Files.walk(Town.reports())) {
      assertThat(reports.filter(Files::isRegularFile)).isNotEmpty();
    }
  }

  @Test
  void everyFilesRowsAddUp() {
    Town.run();
    assertThat(
            Town.ask(
                Town.lake(),
                "select file, sheet from ops.batch where read <> accepted + unchanged + rejected"))
        .isEqualToNormalizingNewlines("file,sheet\n");
    assertThat(
            Town.ask(Town.lake(), "select sum(accepted) > 300, sum(rejected) > 0 from ops.batch"))
        .contains("true,true");
    assertThat(
            Town.ask(
                Town.lake(),
                "select sum(rejected) = (select count(*) from (select distinct batch_id, file,"
                    + " sheet, row_number from ops.rejected_row)) from ops.batch"))
        .contains("true");
  }

  @Test
  void thePublishedTablesBeginWithTheColumnsPromised() {
    Town.run();
    assertThat(header("mart.indicator"))
        .isEqualTo(
            "programme,as_of,indicator,level,dimension,member,numerator,denominator,value,target,"
                + "low,high,status");
    assertThat(header("mart.finding"))
        .isEqualTo(
            "programme,as_of,rule,article,severity,person_key,level,recommender,subject,evidence,"
                + "decision,decided_on");
    assertThat(header("ops.batch"))
        .startsWith(
            "batch_id,received_at,file,sheet,record_set,sha256,read,accepted,unchanged,rejected,");
    assertThat(header("ops.rejected_row"))
        .isEqualTo("batch_id,file,sheet,row_number,record_set,reason,column_name,value,message");
    assertThat(header("ops.run"))
        .isEqualTo("run_id,started_at,finished_at,as_of,known_at,policy_sha256,status");
  }

  private static String header(String table) {
    return Town.ask(Town.lake(), "select * from %s limit 0".formatted(table)).strip();
  }

  @Test
  void theSecondBooksAgreeAndFindWhatWasChanged() throws SQLException, IOException {
    Town.run();
    assertThat(Told.by("audit", "--lake", Town.lake().root().toString()).out())
        .contains("no difference");

    Lake lake = Town.copyTo(temp);
    Snapshot snapshot = Snapshot.current(lake);
    Path level = snapshot.table("star", "dim_level");
    rewrite(level, "select * replace (planned + 1 as planned) from given where level = 1");
    Path decided = snapshot.table("marts", "indicator");
    rewrite(decided, "select * from given where indicator <> 'sector.coverage'");
    Told audit = Told.by("audit", "--lake", lake.root().toString());

    assertThat(audit.exitCode()).isEqualTo(3);
    assertThat(audit.err()).contains("AUDIT_DIFFERENCE", "dim_level", "at indicator");
  }

  private static void rewrite(Path folder, String select) throws SQLException, IOException {
    Path changed = folder.resolveSibling("changed.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create view given as select * from read_parquet('" + folder + "/*.parquet')");
      statement.execute("copy (" + select + ") to '" + changed + "' (format parquet)");
    }
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Files.move(changed, folder.resolve("part-0.parquet"));
  }

  @Test
  void aBrokenCheckKeepsTheOldSnapshot() throws IOException {
    Town.run();
    Lake lake = Town.copyTo(temp);
    String before = Snapshot.current(lake).id();
    String figures = Town.ask(lake, FIGURES);
    Path home = temp.resolve("home");
    Town.copy(Home.warehouse(), home.resolve("warehouse"));
    Path yaml = home.resolve("warehouse/star/dim_level/table.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            + "\nchecks:\n  - {name: never, holds: 'level < 0', severity: fail}\n");

    Told broken = at(home, "build", "--as-of", Town.AS_OF, "--lake", lake.root().toString());

    assertThat(broken.exitCode()).isEqualTo(3);
    assertThat(broken.err()).contains("CHECK_FAILED", "dim_level", "never");
    assertThat(Snapshot.current(lake).id()).isEqualTo(before);
    assertThat(Town.ask(lake, FIGURES)).isEqualTo(figures);
    assertThat(Snapshot.all(lake)).hasSize(1);
    assertThat(Town.snapshotFolders(lake)).hasSize(2);
  }

  /** Runs a command with another home, as if the product lay there. */
  private static Told at(Path home, String... arguments) {
    String own = System.getProperty("talent.home", ".");
    System.setProperty("talent.home", home.toString());
    try {
      return Told.by(arguments);
    } finally {
      System.setProperty("talent.home", own);
    }
  }

  @Test
  void whatIsNoFinishedSnapshotIsSweptAndTheCurrentOneNever() throws IOException {
    Lake lake = new Lake(temp);
    Snapshot current = Snapshot.of(lake, "20250101T000000000Z");
    Snapshot finished = Snapshot.of(lake, "20240101T000000000Z");
    Snapshot left = Snapshot.of(lake, "20250102T000000000Z");
    for (Snapshot snapshot : List.of(current, finished, left)) {
      Files.createDirectories(snapshot.table("star", "dim_date"));
      Files.writeString(snapshot.table("star", "dim_date").resolve("part-0.parquet"), "x");
    }
    Files.writeString(finished.runFile(), "{}");
    Files.writeString(left.folder().resolve("run.json.next"), "{");
    current.makeCurrent(lake);

    Snapshot.sweepUnfinished(lake);

    assertThat(Town.snapshotFolders(lake)).containsExactly(finished.id(), current.id());
  }
}
