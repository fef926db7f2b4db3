package cn.lyg.talent.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where a sheet's cells of one column are merged over several rows. A workbook tells it behind its
 * rows, so the end of the sheet is looked at before the rows are read; boxes over several columns
 * are titles and notes.
 */
record MergedCells(List<Region> regions) {
  static final MergedCells NONE = new MergedCells(List.of());

  /** A larger sheet was written by a program, which merges nothing; to look would take long. */
  private static final long LARGEST = 64L << 20;

  /** What follows the rows is far shorter. */
  private static final int TAIL = 1 << 20;

  private static final String ROWS_END = "sheetData>";
  private static final Pattern MERGED =
      Pattern.compile("mergeCell\\s+ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
  private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
  private static final int LETTERS = 26;

  /**
   * A cell that stands for several rows.
   *
   * @param top the row it is written in, from 1
   * @param bottom the last row it stands for
   * @param column from 0
   */
  record Region(long top, long bottom, int column) {}

  /** The merged cells of a sheet; none where the workbook does not tell them plainly. */
  static MergedCells of(Path workbook, String relationship) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Optional<ZipEntry> sheet = target(zip, relationship).map(zip::getEntry);
      return sheet.isEmpty() || sheet.get().getSize() > LARGEST
          ? NONE
          : new MergedCells(regions(tail(zip, sheet.get())));
    }
  }

  private static Optional<String> target(ZipFile zip, String relationship) throws IOException {
    ZipEntry entry = zip.getEntry(RELATIONSHIPS);
    if (entry == null) {
      return Optional.empty();
    }
    Matcher found = RELATIONSHIP.matcher(tail(zip, entry));
    while (found.find()) {
      if (attribute(found.group(), "Id").equals(Optional.of(relationship))) {
        return attribute(found.group(), "Target")
            .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(tag);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The last megabyte or two. */
  private static String tail(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] before = new byte[0];
      byte[] last = in.readNBytes(TAIL);
      for (byte[] more = in.readNBytes(TAIL); more.length > 0; more = in.readNBytes(TAIL)) {
        before = last;
        last = more;
      }
      return new String(before, StandardCharsets.UTF_8) + new String(last, StandardCharsets.UTF_8);
    }
  }

  private static List<Region> regions(String tail) {
    List<Region> regions = new ArrayList<>();
    int end = tail.lastIndexOf(ROWS_END);
    Matcher merged = MERGED.matcher(tail);
    // a cell that quotes such a tag stands before the end of the rows
    for (int from = Math.max(end, 0); end >= 0 && merged.find(from); from = merged.end()) {
      long top = Long.parseLong(merged.group(2));
      long bottom = Long.parseLong(merged.group(4));
      if (merged.group(1).equals(merged.group(3)) && bottom > top) {
        regions.add(new Region(top, bottom, column(merged.group(1))));
      }
    }
    return List.copyOf(regions);
  }

  private static int column(String letters) {
    int column = 0;
    for (int at = 0; at < letters.length(); at++) {
      column = column * LETTERS + letters.charAt(at) - 'A' + 1;
    }
    return column - 1;
  }
}
