package cn.lyg.talent.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is either not there or there in full, also after a power cut. */
final class WholeFile {
  private WholeFile() {}

  /** Gives a finished attempt its name; whoever looks sees nothing before, all of it after. */
  static void publish(Path attempt, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(attempt, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(attempt, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
