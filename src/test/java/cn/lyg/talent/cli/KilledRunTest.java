package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process at the same lake: who comes second is told, and a killed one costs nothing. */
class KilledRunTest {
  private static final String FIGURES =
      "select * from mart.indicator order by indicator, level, dimension, member";

  /**
   * How far a run has got, as its folder shows it. Each build tries the first, somewhere among the
   * star's tables; {@code -Dkilled.at=all} tries the last step before publishing as well.
   */
  private static final List<Predicate<Path>> MOMENTS =
      List.of(
          folder -> count(folder.resolve("star")) > new Random(521).nextInt(20),
          folder -> Files.exists(folder.resolve("catalogue.duckdb")));

  @TempDir Path temp;

  @Test
  void theOldSnapshotStaysAndARerunSucceeds() throws IOException, InterruptedException {
    Town.run();
    Lake lake = Town.copyTo(temp);
    String before = Snapshot.current(lake).id();
    String figures = Town.ask(lake, FIGURES);
    boolean all = "all".equals(System.getProperty("killed.at"));
    for (Predicate<Path> moment : all ? MOMENTS : MOMENTS.subList(0, 1)) {
      Process run = build(lake);
      await(run, () -> newFolder(lake, before).stream().anyMatch(moment));

      Told second = Told.by("build", "--lake", lake.root().toString());
      assertThat(second.exitCode()).isEqualTo(5);
      assertThat(second.err()).contains("LAKE_LOCKED", "'talent build', process " + run.pid());

      run.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      assertThat(Snapshot.current(lake).id()).isEqualTo(before);
      assertThat(Snapshot.all(lake)).hasSize(1);
      assertThat(Town.ask(lake, FIGURES)).isEqualTo(figures);
    }

    // the same records again: nothing is new, no figure moves, and the broken attempt is gone
    String root = lake.root().toString();
    Told again = Told.by("ingest", "--records", Town.records().toString(), "--lake", root);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).contains("the lake is unchanged");
    Told rerun = Told.by("build", "--as-of", Town.AS_OF, "--lake", root);
    assertThat(rerun.exitCode()).as(rerun.err()).isZero();
    assertThat(Town.ask(lake, FIGURES)).isEqualTo(figures);
    assertThat(Town.snapshotFolders(lake)).containsExactly(before, Snapshot.current(lake).id());
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(Process run, Condition condition) throws IOException, InterruptedException {
    while (!condition.holds()) {
      assertThat(run.isAlive())
          .as("the run ended too soon: %s", Files.readString(temp.resolve("run.log")))
          .isTrue();
      Thread.sleep(5);
    }
  }

  private Process build(Lake lake) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    command.addAll(List.of("-cp", classes, "-Dtalent.home=" + Home.root()));
    command.addAll(List.of(Talent.class.getName(), "build", "--as-of", Town.AS_OF));
    command.addAll(List.of("--lake", lake.root().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("run.log").toFile())
        .start();
  }

  private static List<Path> newFolder(Lake lake, String before) {
    return Town.snapshotFolders(lake).stream()
        .filter(id -> id.compareTo(before) > 0)
        .sorted(java.util.Comparator.reverseOrder())
        .limit(1)
        .map(id -> Snapshot.of(lake, id).folder())
        .toList();
  }

  private static int count(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> tables = Files.list(folder)) {
      return (int) tables.count();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
