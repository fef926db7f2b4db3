package cn.lyg.talent.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook that goes back as its sender made it: title, header, widths, formats and lists to
 * choose from stay, of the rows only those to mend. It is held in memory, so a large one goes back
 * plain instead.
 *
 * @param original as it was received
 * @param loaded the names of its sheets that hold records
 */
record KeptWorkbook(Path original, Set<String> loaded) {
  private static final long LARGEST = 1L << 20;
  private static final int MOST_ROWS = 2000;

  /** A sheet to send back, and the row its header stands in, from 1. */
  record Kept(ReturnedSheet sheet, long headerRow) {}

  /** Whether the workbook is small enough to be held in memory. */
  boolean fits(Map<String, ReturnedSheet> sheets) throws IOException {
    int rows = sheets.values().stream().mapToInt(sheet -> sheet.rows().size()).sum();
    return Files.size(original) <= LARGEST && rows <= MOST_ROWS;
  }

  /**
   * Writes it, for the owner's eyes only.
   *
   * @param sheets what goes back, by the name of its sheet
   * @throws IOException also where the workbook holds something that cannot be taken over
   */
  void write(Path file, Map<String, Kept> sheets) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(original));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Marking marking = new Marking(workbook);
      for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--) {
        Kept kept = sheets.get(workbook.getSheetName(at));
        if (kept != null) {
          new KeptSheet(workbook.getSheetAt(at), kept, marking).write();
        } else if (!isBeside(workbook, at)) {
          workbook.removeSheetAt(at);
        }
      }
      workbook.setActiveSheet(firstSeen(workbook));
      OwnerOnly.freshFile(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    } catch (RuntimeException strange) {
      // a workbook can hold what the library has never met; nothing is lost, it goes back plain
      throw new IOException("this workbook cannot be taken over", strange);
    }
  }

  private static int firstSeen(XSSFWorkbook workbook) {
    int at = 0;
    while (workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE) {
      at++;
    }
    return at;
  }

  /** What the other sheets need: notes on how to fill in, and lists to choose from. */
  private boolean isBeside(XSSFWorkbook workbook, int at) {
    String name = workbook.getSheetName(at);
    boolean hidden = workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE;
    return TemplateSheets.isAside(name) || (hidden && !loaded.contains(name));
  }
}
