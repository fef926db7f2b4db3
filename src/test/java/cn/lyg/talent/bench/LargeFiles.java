package cn.lyg.talent.bench;

import cn.lyg.talent.ingest.ScreenedFile;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * What a large file costs beside the bare reader: read, screened, and taken in as one task of a
 * load does, Parquet and keys included. Run with the test classpath and {@code -Xmx512m};
 * arguments: folder, rows of the workbook, rows of the text file.
 */
public final class LargeFiles {
  private static final int FLUSH_EVERY = 1000;
  private static final int WARM_ROWS = 40_000;

  private LargeFiles() {}

  /** A way through a file that counts its rows. */
  @FunctionalInterface
  private interface Pass {
    long rows() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    // the first round is for the compiler: what runs first would look slowest
    measure(folder.resolve("warm"), WARM_ROWS, WARM_ROWS);
    System.out.println("---");
    measure(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  private static void measure(Path folder, int workbookRows, int textRows) throws IOException {
    Path workbook = Files.createDirectories(folder).resolve("grants.xlsx");
    Path text = folder.resolve("grants.csv");
    writeWorkbook(workbook, workbookRows);
    writeText(text, textRows);
    measure(workbook, () -> bareWorkbook(workbook), folder.resolve("xlsx-lake"));
    measure(text, () -> bareText(text), folder.resolve("csv-lake"));
  }

  private static void measure(Path file, Pass bare, Path lake) throws IOException {
    String name = String.valueOf(file.getFileName());
    double seconds = measure("bare reader", file, bare, 0);
    measure("read and screened", file, () -> ScreenedFile.soundRows(file, name), seconds);
    measure("taken in", file, () -> ScreenedFile.takenRows(file, name, lake), seconds);
  }

  private static double measure(String what, Path file, Pass pass, double bare) throws IOException {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begun = System.nanoTime();
    long rows = pass.rows();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%-11s %-18s %,11d rows %6.1f s %,9.0f rows/s  %4.2f of bare  heap peak %4d of %d MiB "
            + " process %s  %d MB%n",
        file.getFileName(),
        what,
        rows,
        seconds,
        rows / seconds,
        bare == 0 ? 1 : bare / seconds,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        processPeak(),
        Files.size(file) >> 20);
    return seconds;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static String processPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.replaceAll("\\s+", " "))
            .orElse("?")
        : "?";
  }

  private static long bareWorkbook(Path file) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      try (java.util.stream.Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        return rows.filter(row -> row.getCellText(0) != null).count() - 1;
      }
    }
  }

  private static long bareText(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().filter(line -> line.getFieldCount() > 1).count() - 1;
    }
  }

  private static void writeWorkbook(Path file, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("表");
      write(sheet, 0, ScreenedFile.header());
      for (int n = 1; n <= rows; n++) {
        write(sheet, n, ScreenedFile.row(n));
        if (n % FLUSH_EVERY == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
  }

  /** What is different in every row stands in the row; the rest is shared, as spreadsheets do. */
  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (column < 2) {
        sheet.inlineString(row, column, cells.get(column));
      } else {
        sheet.value(row, column, cells.get(column));
      }
    }
  }

  private static void writeText(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", ScreenedFile.header()) + "\n");
      for (int n = 1; n <= rows; n++) {
        out.write(String.join(",", ScreenedFile.row(n)) + "\n");
      }
    }
  }
}
