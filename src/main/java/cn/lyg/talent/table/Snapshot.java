package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One published state of the warehouse: a folder that is written once and never changed. Which one
 * counts is said by the lake's {@code current} file, replaced by one atomic rename.
 */
public record Snapshot(Path folder) {

  public static Snapshot of(Lake lake, String id) {
    return new Snapshot(lake.snapshots().resolve(id));
  }

  /** The snapshot that counts now. */
  public static Snapshot current(Lake lake) {
    try {
      return of(lake, Files.readString(lake.current()).strip());
    } catch (NoSuchFileException none) {
      throw new WarehouseException(
          Fault.SNAPSHOT_MISSING,
          lake.root(),
          "nothing is published yet; run './talent run' first");
    } catch (IOException unreadable) {
      throw new WarehouseException(Fault.STORAGE, lake.current(), "cannot be read", unreadable);
    }
  }

  /** The snapshot of that id, which must have been finished. */
  public static Snapshot finished(Lake lake, String id) {
    Snapshot snapshot = of(lake, id);
    if (!Files.exists(snapshot.runFile())) {
      throw new WarehouseException(
          Fault.SNAPSHOT_MISSING, id, "there is no such snapshot; see './talent snapshots'");
    }
    return snapshot;
  }

  /** Finished snapshots, oldest first. */
  public static List<Snapshot> all(Lake lake) {
    if (!Files.isDirectory(lake.snapshots())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(lake.snapshots())) {
      return folders.sorted().map(Snapshot::new).filter(s -> Files.exists(s.runFile())).toList();
    } catch (IOException unreadable) {
      throw new WarehouseException(Fault.STORAGE, lake.snapshots(), "cannot be listed", unreadable);
    }
  }

  /**
   * Removes what runs that never finished left behind. The caller holds the lake's lock, so nobody
   * is at work on them; the snapshot that counts stays whatever it looks like.
   */
  public static void sweepUnfinished(Lake lake) {
    if (!Files.isDirectory(lake.snapshots())) {
      return;
    }
    try (Stream<Path> folders = Files.list(lake.snapshots())) {
      String current = Files.exists(lake.current()) ? current(lake).id() : "";
      for (Snapshot left : folders.map(Snapshot::new).toList()) {
        if (!Files.exists(left.runFile()) && !left.id().equals(current)) {
          left.remove();
        }
      }
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE, lake.snapshots(), "an unfinished snapshot cannot be removed", refused);
    }
  }

  /**
   * Takes this snapshot out of the lake; its run file stays on record. The rename makes it
   * unfinished, so that nobody begins to read what is going, and a killed command leaves what the
   * next build sweeps away. The caller holds the lake's lock and knows that another one counts.
   */
  public void retire(Lake lake) {
    try {
      Files.createDirectories(lake.retired());
      Files.move(runFile(), lake.retired().resolve(id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
      remove();
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE, folder, "cannot be removed; see that the lake may be written to", refused);
    }
  }

  private void remove() throws IOException {
    remove(folder);
  }

  private static void remove(Path top) throws IOException {
    try (Stream<Path> inside = Files.walk(top)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The tables of this snapshot's records as of an earlier day. */
  public Snapshot past(LocalDate day) {
    return new Snapshot(history().resolve(day.toString()));
  }

  /** The earlier days of which tables are kept, in order. */
  public List<LocalDate> pastDays() {
    if (!Files.isDirectory(history())) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(history())) {
      return days.map(day -> LocalDate.parse(String.valueOf(day.getFileName()))).sorted().toList();
    } catch (IOException unreadable) {
      throw new WarehouseException(Fault.STORAGE, history(), "cannot be listed", unreadable);
    }
  }

  private Path history() {
    return folder.resolve("history");
  }

  /** Makes the folder of a table, to be written by hand. */
  public void make(String layerFolder, String name) {
    try {
      Files.createDirectories(table(layerFolder, name));
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE, table(layerFolder, name), "cannot be created", refused);
    }
  }

  /** Removes a table that was only a step on the way to others. */
  public void removeTable(String layerFolder, String name) {
    try {
      remove(table(layerFolder, name));
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE, table(layerFolder, name), "cannot be removed", refused);
    }
  }

  public String id() {
    return String.valueOf(folder.getFileName());
  }

  public Path records(String recordSet) {
    return folder.resolve("records").resolve(recordSet);
  }

  public Path table(String layerFolder, String name) {
    return folder.resolve(layerFolder).resolve(name);
  }

  public Path catalogue() {
    return folder.resolve("catalogue.duckdb");
  }

  public Path runFile() {
    return folder.resolve("run.json");
  }

  /**
   * Makes this snapshot the one that counts: readers see the old one or this one, never a mixture.
   */
  public void makeCurrent(Lake lake) {
    Path next = lake.root().resolve("current.next");
    try {
      Files.writeString(next, id() + "\n");
      Files.move(next, lake.current(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new WarehouseException(
          Fault.STORAGE,
          lake.current(),
          "cannot be replaced; the old snapshot still counts",
          failed);
    }
  }
}
