package cn.lyg.talent.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names workbooks after the files whose rows they hold, folders and all: 市教育局/申报记录.csv goes back as
 * 市教育局/申报记录-退回.xlsx. The name still begins with the record set's.
 */
final class ReturnNames {
  private static final Pattern UNSAFE = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]|^\\.+$");
  private static final String SUFFIX = "-退回";

  private final Path out;
  private final Set<String> given = new HashSet<>();

  ReturnNames(Path out) {
    this.out = out;
  }

  /** A name not given yet; its folder is there. */
  Path of(String file) throws IOException {
    Path folder = out;
    String[] parts = file.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      folder = folder.resolve(safe(parts[i]));
    }
    makeFolder(folder);
    String last = parts[parts.length - 1];
    int dot = last.lastIndexOf('.');
    String stem = safe(dot > 0 ? last.substring(0, dot) : last) + SUFFIX;
    Path workbook = folder.resolve(stem + ".xlsx");
    for (int n = 2; !given.add(workbook.toString().toLowerCase(Locale.ROOT)); n++) {
      workbook = folder.resolve(stem + "-" + n + ".xlsx");
    }
    return workbook;
  }

  /** A folder made here is closed; one that was there is somebody's own affair. */
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    OwnerOnly.folder(folder);
  }

  private static String safe(String part) {
    return UNSAFE.matcher(part).replaceAll("_");
  }
}
