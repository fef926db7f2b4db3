package cn.lyg.talent.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing where nothing is atomic: a reader never sees half, a killed writer costs nothing. */
class SnapshotStoreTest {
  private static final String OLD = "20250101T000000000Z";
  private static final String NEW = "20250201T000000000Z";

  @TempDir Path temp;

  @AfterEach
  void unwatch() {
    TornFileSystem.unwatch();
  }

  @Test
  void theFileSystemTearsWhatIsRenamed() throws IOException {
    Path folder = snapshot(OLD).folder();
    org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path("torn://" + folder);
    org.apache.hadoop.fs.Path to = from.suffix("-moved");
    killAt(3);
    assertThatThrownBy(() -> from.getFileSystem(TornFileSystem.configuration()).rename(from, to))
        .isInstanceOf(TornFileSystem.Killed.class);
    assertThat(Sums.of(folder).names()).isNotEmpty();
    assertThat(Sums.of(folder.resolveSibling(folder.getFileName() + "-moved")).names())
        .isNotEmpty();
  }

  @Test
  void aWriterKilledAtAnyStepLeavesTheOldOneAndTheNextTryFinishes() {
    Snapshot old = snapshot(OLD);
    Snapshot next = snapshot(NEW);
    store().publish(old);
    int kills = 0;
    while (isKilledAt(kills + 1, next)) {
      kills++;
      assertCounts(OLD, old);
      assertThat(store().all()).containsExactly(OLD);
    }
    assertCounts(NEW, next);
    assertThat(store().all()).containsExactly(OLD, NEW);
    // every file has at least its creation and one write to be killed at
    assertThat(kills).isGreaterThan(2 * 6);
  }

  @Test
  void aReaderSeesTheOldOneUntilItSeesTheNewOneWhole() {
    Snapshot old = snapshot(OLD);
    Snapshot next = snapshot(NEW);
    store().publish(old);
    List<String> seen = new ArrayList<>();
    TornFileSystem.watch(
        step -> {
          String current = store().current().orElseThrow();
          seen.add(current);
          assertHeld(current.equals(OLD) ? old : next);
        });
    store().publish(next);
    TornFileSystem.unwatch();
    assertThat(seen).containsOnly(OLD);
    assertCounts(NEW, next);
  }

  @Test
  void aHalfWrittenPointerIsPassedOver() throws IOException {
    store().publish(snapshot(OLD));
    Path pointers = temp.resolve("store/pointers");
    Files.writeString(pointers.resolve("000002"), NEW + "\n1234");
    Files.writeString(pointers.resolve("000003"), "");
    Files.writeString(pointers.resolve("000004"), OLD + "\n" + "0".repeat(64) + "\n");
    assertThat(store().current()).contains(OLD);

    store().publish(snapshot(NEW));
    assertThat(store().current()).contains(NEW);
    assertThat(pointers.resolve("000005")).exists();
  }

  @Test
  void publishingAgainCopiesNothingAndAnOldOneCanBeMadeToCount() throws IOException {
    Snapshot old = snapshot(OLD);
    store().publish(old);
    store().publish(snapshot(NEW));
    Set<String> steps = new TreeSet<>();
    TornFileSystem.watch(steps::add);
    store().publish(Snapshot.of(new Lake(temp), NEW));
    assertThat(steps).isEmpty();

    store().publish(old);
    assertThat(steps).allMatch(step -> step.contains("/pointers/")).isNotEmpty();
    assertThat(store().current()).contains(OLD);
  }

  @Test
  void theSecondOfTwoWritersIsTold() {
    Snapshot old = snapshot(OLD);
    Snapshot next = snapshot(NEW);
    TornFileSystem.watch(
        step -> {
          if (step.contains("/pointers/")) {
            TornFileSystem.unwatch();
            store().publish(old);
          }
        });
    assertThatThrownBy(() -> store().publish(next))
        .isInstanceOfSatisfying(
            WarehouseException.class,
            fault -> assertThat(fault.fault()).isEqualTo(Fault.LAKE_LOCKED));
    assertThat(store().current()).contains(OLD);
    store().publish(next);
    assertThat(store().current()).contains(NEW);
  }

  @Test
  void noStoreAndNoFileSystemAreTold() {
    assertThat(store().current()).isEmpty();
    assertThat(store().all()).isEmpty();
    assertThatThrownBy(() -> SnapshotStore.at("nowhere://x/y", new Configuration(false)))
        .hasMessageContaining("nowhere://x/y")
        .hasMessageContaining("no file system answers");
  }

  private boolean isKilledAt(int step, Snapshot snapshot) {
    killAt(step);
    try {
      store().publish(snapshot);
      return false;
    } catch (TornFileSystem.Killed killed) {
      return true;
    } finally {
      TornFileSystem.unwatch();
    }
  }

  private static void killAt(int step) {
    int[] left = {step};
    TornFileSystem.watch(
        next -> {
          left[0]--;
          if (left[0] == 0) {
            throw new TornFileSystem.Killed();
          }
        });
  }

  private void assertCounts(String id, Snapshot snapshot) {
    assertThat(store().current()).contains(id);
    assertHeld(snapshot);
  }

  /** All files of the snapshot are in the store, byte by byte. */
  private void assertHeld(Snapshot snapshot) {
    Path held = temp.resolve("store/snapshots").resolve(snapshot.id());
    try {
      for (String name : Sums.of(snapshot.folder()).names()) {
        assertThat(held.resolve(name)).hasSameBinaryContentAs(snapshot.folder().resolve(name));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private SnapshotStore store() {
    return SnapshotStore.at("torn://" + temp.resolve("store"), TornFileSystem.configuration());
  }

  private Snapshot snapshot(String id) {
    Snapshot snapshot = Snapshot.of(new Lake(temp), id);
    try {
      for (String name :
          List.of("star/dim_date/part-0", "marts/indicator/part-0", "marts/indicator/part-1")) {
        Path file = snapshot.folder().resolve(name + ".parquet");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, (id + name).repeat(4));
      }
      Files.writeString(snapshot.catalogue(), id.repeat(9));
      Files.writeString(snapshot.runFile(), "{\"run_id\": \"" + id + "\"}");
      return snapshot;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
