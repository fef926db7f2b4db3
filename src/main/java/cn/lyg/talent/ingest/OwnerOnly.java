package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that hold people's data in clear: nobody but the owner may open them. A file
 * system without such permissions (Windows) keeps its own protection.
 */
final class OwnerOnly {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** The folder, made where it is missing, closed to others even if it was there before. */
  static Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      if (posix(folder)) {
        Files.setPosixFilePermissions(folder, FOLDER);
      }
      return folder;
    } catch (IOException e) {
      throw new WarehouseException(
          Fault.STORAGE, folder, "make the folder writable for the user who runs this", e);
    }
  }

  /** A new empty file that was never open to others, not even for a moment. */
  static Path newFile(Path file) throws IOException {
    return Files.createFile(file, attributes(file));
  }

  /** An empty file to write to, whether or not an earlier attempt left one behind. */
  static Path freshFile(Path file) throws IOException {
    try {
      return newFile(file);
    } catch (FileAlreadyExistsException leftBehind) {
      Files.delete(file);
      return newFile(file);
    }
  }

  /** Whether nobody but its owner may read a file. */
  static boolean isClosed(Path file) throws IOException {
    return !posix(file) || FILE.containsAll(Files.getPosixFilePermissions(file));
  }

  private static FileAttribute<?>[] attributes(Path file) {
    return posix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
