package cn.lyg.talent.spark;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Snapshot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Copies of finished snapshots on any file system that Hadoop knows ({@code file:}, {@code hdfs:},
 * {@code s3a:} …). Nothing is ever renamed or changed, since not every such system can do so in one
 * step:
 *
 * <pre>
 * snapshots/ID/…              the snapshot's files
 * snapshots/ID/SHA256SUMS     what they are, written when all of them are there
 * pointers/000123             ID and the sum of its SHA256SUMS, written after that, created once
 * </pre>
 *
 * What counts is the highest pointer that is whole: two lines, of which the second is what the
 * first one's sums add up to. A writer killed at any point leaves the one before it standing.
 */
public final class SnapshotStore {
  private final FileSystem files;
  private final Path root;

  private SnapshotStore(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * The store at a place.
   *
   * @param uri such as {@code hdfs://names/talent} or {@code file:///mnt/talent}
   */
  public static SnapshotStore at(String uri, Configuration configuration) {
    try {
      Path root = new Path(uri);
      return new SnapshotStore(root.getFileSystem(configuration), root);
    } catch (IOException | IllegalArgumentException unknown) {
      throw new WarehouseException(
          Fault.USAGE,
          uri,
          "no file system answers to it; see that its library is on the class path: " + unknown,
          unknown);
    }
  }

  /** Copies a finished snapshot, unless it is there already, and makes it the one that counts. */
  public void publish(Snapshot snapshot) {
    Path folder = folder(snapshot.id());
    try {
      Sums sums = Sums.of(snapshot.folder());
      if (!isHeld(snapshot.id(), sums.sha256())) {
        for (String name : sums.names()) {
          RemoteFile.of(files, new Path(folder, name)).write(snapshot.folder().resolve(name));
        }
        RemoteFile.of(files, new Path(folder, Sums.FILE)).write(sums.text());
      }
      if (!current().equals(Optional.of(snapshot.id()))) {
        point(snapshot.id(), sums);
      }
    } catch (FileAlreadyExistsException other) {
      throw new WarehouseException(
          Fault.LAKE_LOCKED, root, "another snapshot was published meanwhile; try again", other);
    } catch (IOException failed) {
      throw new WarehouseException(
          Fault.STORAGE,
          folder,
          "cannot be written; what counted before still counts: " + failed,
          failed);
    }
  }

  /** The snapshot that counts; empty where none was ever published. */
  public Optional<String> current() {
    return published().findFirst();
  }

  /** The snapshots published here and held in full, oldest first. */
  public List<String> all() {
    return published().distinct().sorted().toList();
  }

  /** Newest first, read as far as somebody asks. */
  private Stream<String> published() {
    try {
      return pointers().stream().map(this::whole).flatMap(Optional::stream);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** Where the files of a snapshot lie. */
  public String place(String id) {
    return folder(id).toString();
  }

  private Path folder(String id) {
    return new Path(new Path(root, "snapshots"), id);
  }

  private void point(String id, Sums sums) throws IOException {
    long last =
        pointers().stream().findFirst().map(path -> Long.valueOf(path.getName())).orElse(0L);
    Path next = new Path(new Path(root, "pointers"), "%06d".formatted(last + 1));
    RemoteFile.of(files, next).create(id + "\n" + sums.sha256() + "\n");
  }

  /** Newest first, half-written ones among them. */
  private List<Path> pointers() throws IOException {
    return list(new Path(root, "pointers"))
        .filter(path -> path.getName().matches("\\d{6,18}"))
        .sorted(Comparator.comparing((Path path) -> Long.valueOf(path.getName())).reversed())
        .toList();
  }

  private Optional<String> whole(Path pointer) {
    try {
      String[] lines = RemoteFile.of(files, pointer).text().split("\n", -1);
      boolean isWhole = lines.length == 3 && isHeld(lines[0], lines[1]);
      return isWhole ? Optional.of(lines[0]) : Optional.empty();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private boolean isHeld(String id, String sha256) throws IOException {
    try {
      Path sums = new Path(folder(id), Sums.FILE);
      return Sums.sha256(RemoteFile.of(files, sums).text()).equals(sha256);
    } catch (FileNotFoundException | IllegalArgumentException notThere) {
      return false;
    }
  }

  private WarehouseException unreadable(IOException cause) {
    return new WarehouseException(Fault.STORAGE, root, "cannot be read: " + cause, cause);
  }

  private Stream<Path> list(Path folder) throws IOException {
    try {
      TreeMap<String, Path> sorted = new TreeMap<>();
      for (FileStatus file : files.listStatus(folder)) {
        sorted.put(file.getPath().getName(), file.getPath());
      }
      return sorted.values().stream();
    } catch (FileNotFoundException none) {
      return Stream.empty();
    }
  }
}
