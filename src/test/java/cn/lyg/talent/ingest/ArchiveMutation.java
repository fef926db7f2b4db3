package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook another way: parts renamed, exchanged, added, left empty; the container cut. */
final class ArchiveMutation {
  private static final List<String> ADDED =
      List.of(
          "xl/vbaProject.bin",
          "xl/externalLinks/externalLink1.xml",
          "../../outside.xml",
          "xl/worksheets/sheet9.xml",
          "[Content_Types].xml ",
          "docProps/thumbnail.jpeg");

  private final Random random;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private ArchiveMutation(Random random) {
    this.random = random;
  }

  static byte[] of(byte[] workbook, Random random) throws IOException {
    ArchiveMutation mutation = new ArchiveMutation(random);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        mutation.parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (ZipException | EOFException | IllegalArgumentException alreadyBroken) {
      return workbook;
    }
    return mutation.parts.isEmpty() ? workbook : mutation.packed();
  }

  private byte[] packed() throws IOException {
    List<String> names = List.copyOf(parts.keySet());
    String one = names.get(random.nextInt(names.size()));
    String other = names.get(random.nextInt(names.size()));
    switch (random.nextInt(7)) {
      case 0 -> parts.put(one, new byte[0]);
      case 1 -> parts.put(one, content(other));
      case 2 -> parts.put(one + "x", removed(one));
      case 3 -> parts.put(ADDED.get(random.nextInt(ADDED.size())), content(other));
      case 4 -> parts.put(one, new byte[9 << 20]);
      case 5 ->
          parts.put(one, new String(content(one), UTF_8).replace("UTF-8", "GBK").getBytes(UTF_8));
      default -> parts.put(one.toUpperCase(java.util.Locale.ROOT), removed(one));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(random.nextInt(10));
      if (random.nextInt(4) == 0) {
        zip.setComment("x".repeat(random.nextInt(60_000)));
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private byte[] content(String name) {
    return parts.getOrDefault(name, new byte[0]);
  }

  private byte[] removed(String name) {
    byte[] content = content(name);
    parts.remove(name);
    return content;
  }
}
