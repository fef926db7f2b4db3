package cn.lyg.talent.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** One file of a file system on which a file, once written, is only read. */
record RemoteFile(FileSystem files, Path path) {

  static RemoteFile of(FileSystem files, Path path) {
    return new RemoteFile(files, path);
  }

  /** Copies a local file here, over what an attempt that was killed may have left. */
  void write(java.nio.file.Path local) throws IOException {
    try (InputStream in = Files.newInputStream(local)) {
      write(in, true);
    }
    hold(Files.size(local));
  }

  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(new ByteArrayInputStream(bytes), true);
    hold(bytes.length);
  }

  /** Writes a file that must not be there yet. */
  void create(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(new ByteArrayInputStream(bytes), false);
    hold(bytes.length);
  }

  private void write(InputStream in, boolean isOverwritten) throws IOException {
    try (OutputStream out = files.create(path, isOverwritten)) {
      in.transferTo(out);
    }
  }

  private void hold(long bytes) throws IOException {
    long held = files.getFileStatus(path).getLen();
    if (held != bytes) {
      throw new IOException("%s holds %d bytes of %d".formatted(path, held, bytes));
    }
  }

  String text() throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
