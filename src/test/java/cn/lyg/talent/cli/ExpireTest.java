package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.LakeLock;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old snapshots go, but none that counts, is spared, or may be being read. */
class ExpireTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path temp;
  private final Instant now = Clock.systemUTC().instant();
  private Lake lake = new Lake(Path.of(""));

  @BeforeEach
  void fourDays() throws IOException {
    lake = new Lake(temp.resolve("lake"));
    for (int age = 4; age >= 1; age--) {
      finished(run(DAY.multipliedBy(age)));
    }
    Snapshot.of(lake, run(DAY).runId()).makeCurrent(lake);
  }

  private RunFile run(Duration ago) {
    Instant at = now.minus(ago);
    return new RunFile(
        RunFile.id(at), at, at, LocalDate.of(2025, 6, 30), at, "0123456789", "published");
  }

  private void finished(RunFile run) throws IOException {
    Snapshot snapshot = Snapshot.of(lake, run.runId());
    Files.createDirectories(snapshot.table("star", "fact_member"));
    Files.writeString(snapshot.table("star", "fact_member").resolve("part.parquet"), "rows");
    run.write(snapshot);
  }

  private List<String> held() {
    return Snapshot.all(lake).stream().map(Snapshot::id).toList();
  }

  private String id(int daysAgo) {
    return run(DAY.multipliedBy(daysAgo)).runId();
  }

  private List<String> due(Expiry expiry, String current, RunFile... runs) {
    return expiry.due(List.of(runs), current, now).stream().map(RunFile::runId).toList();
  }

  private static Expiry keep(int number, String... spared) {
    return new Expiry(Optional.of(number), Optional.empty(), HOUR, Set.of(spared));
  }

  private static Expiry older(Duration age) {
    return new Expiry(Optional.empty(), Optional.of(age), HOUR, Set.of());
  }

  @Test
  void theNewestStayAndTheCurrentOneWhateverItsAge() {
    RunFile[] runs = {run(DAY.multipliedBy(3)), run(DAY.multipliedBy(2)), run(DAY)};
    assertThat(due(keep(2), id(1), runs)).containsExactly(id(3));
    assertThat(due(keep(1), id(3), runs)).containsExactly(id(2));
    assertThat(due(keep(0), id(1), runs)).containsExactly(id(3), id(2));
    assertThat(due(keep(9), id(1), runs)).isEmpty();
    assertThat(due(keep(1, id(2)), id(1), runs)).containsExactly(id(3));
  }

  @Test
  void anAgeIsPassedNotReached() {
    RunFile exactly = run(DAY.multipliedBy(2));
    RunFile beside = run(DAY.multipliedBy(2).plusMillis(1));
    assertThat(due(older(DAY.multipliedBy(2)), id(1), beside, exactly, run(DAY)))
        .containsExactly(beside.runId());
  }

  @Test
  void whatMayBeBeingReadStays() {
    RunFile old = run(DAY);
    RunFile aside = run(HOUR);
    RunFile before = run(HOUR.plusMillis(1));
    assertThat(due(keep(0), old.runId(), old, before, aside)).containsExactly(before.runId());
    // the current one has only just taken over: somebody may be at the one before it
    assertThat(due(keep(0), aside.runId(), old, before, aside)).isEmpty();
    assertThat(due(older(Duration.ZERO), before.runId(), old, before, aside))
        .containsExactly(old.runId());
  }

  @Test
  void whatIsRemovedStaysOnRecord() {
    Told told = expire("--keep", "3", "--older-than", "2", "--spare", id(4));
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains("0 removed, 4 stay");
    told = expire("--keep", "2", "--spare", id(4));
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains(id(3) + "  as of 2025-06-30", "1 removed, 3 stay");
    assertThat(held()).containsExactly(id(4), id(2), id(1));
    assertThat(Snapshot.of(lake, id(3)).folder()).doesNotExist();
    assertThat(RunFile.table(lake, run(HOUR)).rows())
        .extracting(row -> row.get(0).orElseThrow() + " " + row.get(6).orElseThrow())
        .containsExactly(
            id(3) + " retired",
            id(4) + " published",
            id(2) + " published",
            id(1) + " published",
            run(HOUR).runId() + " published");
  }

  @Test
  void aDryRunOnlyTells() {
    assertThat(expire("--keep", "1", "--dry-run").out()).contains("3 would go, 1 would stay");
    assertThat(held()).hasSize(4);
  }

  @Test
  void aRemovalThatWasKilledIsSweptAway() throws IOException {
    Snapshot half = Snapshot.of(lake, id(3));
    Files.createDirectories(lake.retired());
    Files.move(half.runFile(), lake.retired().resolve(half.id() + ".json"));
    assertThat(held()).doesNotContain(half.id());
    Snapshot.sweepUnfinished(lake);
    assertThat(half.folder()).doesNotExist();
  }

  @Test
  void whatCannotBeMeantRemovesNothing() {
    assertThat(expire().exitCode()).isEqualTo(2);
    assertThat(expire("--keep", "-1").exitCode()).isEqualTo(2);
    assertThat(expire("--keep", "1", "--spare", "nosuch").exitCode()).isEqualTo(3);
    try (LakeLock held = LakeLock.take(lake, "somebody")) {
      Told told = expire("--keep", "1");
      assertThat(told.exitCode()).isEqualTo(5);
      assertThat(told.err()).contains("LAKE_LOCKED", "somebody");
    }
    assertThat(held()).hasSize(4);
  }

  private Told expire(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "expire";
    all[1] = "--lake";
    all[2] = lake.root().toString();
    System.arraycopy(words, 0, all, 3, words.length);
    return Told.by(all);
  }
}
