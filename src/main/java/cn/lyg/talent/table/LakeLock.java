package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Lets one writer into a lake. The operating system gives the lock back when its holder dies, so a
 * killed run never has to be cleaned up by hand.
 */
public final class LakeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private LakeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock or tells who holds it.
   *
   * @param holder what is written for a second writer to read, such as the process and command
   */
  public static LakeLock take(Lake lake, String holder) {
    try {
      Files.createDirectories(lake.root());
      FileChannel channel =
          FileChannel.open(
              lake.lock(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        String other = Files.readString(lake.lock()).strip();
        channel.close();
        throw new WarehouseException(
            Fault.LAKE_LOCKED,
            lake.root(),
            "being written by %s; try again later".formatted(other));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
      return new LakeLock(channel, lock.get());
    } catch (IOException failed) {
      throw new WarehouseException(Fault.STORAGE, lake.lock(), "cannot be locked", failed);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException failed) {
      throw new WarehouseException(Fault.STORAGE, channel, "the lock cannot be given back", failed);
    }
  }
}
