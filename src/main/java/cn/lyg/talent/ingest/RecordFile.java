package cn.lyg.talent.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to take in, wherever its bytes come from.
 *
 * @param name what its sender calls it
 */
record RecordFile(String name, Source.Kind kind, Content content) {

  /** Hands out a file's bytes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static RecordFile of(String name, Source.Kind kind, Path path) {
    return new RecordFile(name, kind, out -> copy(path, out));
  }

  private static void copy(Path path, OutputStream out) throws IOException {
    try (InputStream in = open(path)) {
      in.transferTo(out);
    }
  }

  private static InputStream open(Path path) throws RefusedException {
    try {
      return Files.newInputStream(path);
    } catch (IOException locked) {
      throw RefusedException.unreadable(
          "无法打开文件；请核对访问权限", "cannot be opened; see that it may be read");
    }
  }
}
