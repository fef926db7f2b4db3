package cn.lyg.talent.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a workbook once more without the time it was written at: same records, same bytes. */
final class FixedClock {
  private static final LocalDateTime WRITTEN_AT = LocalDateTime.of(2025, 6, 30, 9, 0);
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

  private FixedClock() {}

  static void repack(Path draft, Path workbook) throws IOException {
    try (ZipFile in = new ZipFile(draft.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(workbook))) {
      List<ZipEntry> parts = in.stream().map(ZipEntry.class::cast).toList();
      for (ZipEntry part : parts) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(WRITTEN_AT);
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(part)) {
          out.write(timeless(part.getName(), content.readAllBytes()));
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] timeless(String name, byte[] content) {
    if (!name.endsWith("core.xml")) {
      return content;
    }
    return new String(content, StandardCharsets.UTF_8)
        .replaceFirst(CREATED, "$1" + WRITTEN_AT + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
