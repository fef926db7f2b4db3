package cn.lyg.talent.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system on which nothing happens in one step: a rename copies file by file, a file is there
 * while it is being written, byte by byte. Before each step whoever watches is asked, and may look
 * around or end the process.
 */
public final class TornFileSystem extends RawLocalFileSystem {
  static final String SCHEME = "torn";

  /** Told what comes next; tests of one class run one after another. */
  private static Consumer<String> watcher = step -> {};

  /** Thrown by a watcher to end the process that writes; nothing in the product catches it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static Configuration configuration() {
    Configuration configuration = new Configuration(false);
    configuration.setClass("fs.torn.impl", TornFileSystem.class, FileSystem.class);
    configuration.setBoolean("fs.torn.impl.disable.cache", true);
    return configuration;
  }

  static void watch(Consumer<String> next) {
    watcher = next;
  }

  static void unwatch() {
    watcher = step -> {};
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    watcher.accept("create " + path);
    OutputStream plain =
        super.create(path, permission, overwrite, 1, replication, blockSize, progress);
    return new FSDataOutputStream(new Trickle(plain, path), null);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    watcher.accept("create " + path);
    OutputStream plain = super.create(path, overwrite, 1, replication, blockSize, progress);
    return new FSDataOutputStream(new Trickle(plain, path), null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (getFileStatus(from).isDirectory()) {
      mkdirs(to);
      for (FileStatus file : listStatus(from)) {
        rename(file.getPath(), new Path(to, file.getPath().getName()));
      }
    } else {
      watcher.accept("rename " + from);
      return super.rename(from, to);
    }
    return super.delete(from, true);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    watcher.accept("delete " + path);
    return super.delete(path, recursive);
  }

  /** Writes a few bytes at a time, each seen at once. */
  private static final class Trickle extends OutputStream {
    private static final int BYTES = 48;
    private final OutputStream out;
    private final Path path;

    Trickle(OutputStream out, Path path) {
      this.out = out;
      this.path = path;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int at = 0; at < length; at += BYTES) {
        watcher.accept("write " + path);
        out.write(bytes, from + at, Math.min(BYTES, length - at));
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
