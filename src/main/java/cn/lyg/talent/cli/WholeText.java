package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file whose readers see the old text or the new one, never half of it. */
final class WholeText {
  private WholeText() {}

  static void write(Path file, String text) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    // a leading dot and no known ending: whoever collects files of the folder leaves it alone
    Path next = folder.resolve("." + file.getFileName() + ".next");
    try {
      Files.createDirectories(folder);
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new WarehouseException(
          Fault.STORAGE, file, "cannot be written; see that the disk is writable", failed);
    }
  }
}
