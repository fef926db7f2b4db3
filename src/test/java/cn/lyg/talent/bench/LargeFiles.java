package cn.lyg.talent.bench;

import cn.lyg.talent.ingest.TakenFile;
import com.sun.management.OperatingSystemMXBean;
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
 * What a large file costs beside the bare reader: taken in as a load does, Parquet and keys
 * included, by as many hands as there are cores. Prints the rows of the table in the page on
 * operating. Run with the test classpath and {@code -Xmx512m}; arguments: folder, rows of the
 * workbook, rows of the text file (0 leaves one out).
 */
public final class LargeFiles {
  private static final int FLUSH_EVERY = 1000;
  private static final int WARM_ROWS = 40_000;
  private static final int WARM_ROUNDS = 4;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private LargeFiles() {}

  /** A way through a file that counts its rows. */
  @FunctionalInterface
  private interface Pass {
    long rows() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int workbookRows = Integer.parseInt(arguments[1]);
    int textRows = Integer.parseInt(arguments[2]);
    // the first rounds are for the compiler: what runs first would look slowest
    for (int round = 0; round < WARM_ROUNDS; round++) {
      measure(
          folder.resolve("warm"), Math.min(workbookRows, WARM_ROWS), Math.min(textRows, WARM_ROWS));
    }
    System.out.println("---");
    measure(folder, workbookRows, textRows);
  }

  private static void measure(Path folder, int workbookRows, int textRows) throws IOException {
    Path workbook = Files.createDirectories(folder).resolve("grants.xlsx");
    Path text = folder.resolve("grants.csv");
    if (workbookRows > 0) {
      writeWorkbook(workbook, workbookRows);
      measure(workbook, () -> bareWorkbook(workbook), folder.resolve("xlsx-lake"));
    }
    if (textRows > 0) {
      writeText(text, textRows);
      measure(text, () -> bareText(text), folder.resolve("csv-lake"));
    }
  }

  private static void measure(Path file, Pass bare, Path lake) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    double seconds = measure("bare reader", file, bare, 0);
    measure("taken in", file, () -> TakenFile.rows(file, lake, cores), seconds);
  }

  private static double measure(String what, Path file, Pass pass, double bare) throws IOException {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    forgetProcessPeak();
    long begun = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long rows = pass.rows();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "| %s | %s | %,d | %d MB | %.1f s | %.1f s | %,.0f | %.2f | %d MiB | %d MiB |%n",
        file.getFileName(),
        what,
        rows,
        Files.size(file) >> 20,
        seconds,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
        rows / seconds,
        bare == 0 ? 1 : bare / seconds,
        peak >> 20,
        processPeak());
    return seconds;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Sets the high-water mark of the process back, where the system can do that. */
  private static void forgetProcessPeak() throws IOException {
    Path marks = Path.of("/proc/self/clear_refs");
    if (Files.exists(marks)) {
      Files.writeString(marks, "5");
    }
  }

  /** In MiB; 0 where the system does not tell. */
  private static long processPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
            .findFirst()
            .orElse(0)
        : 0;
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
      write(sheet, 0, TakenFile.header());
      for (int n = 1; n <= rows; n++) {
        write(sheet, n, TakenFile.row(n));
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
      out.write(String.join(",", TakenFile.header()) + "\n");
      for (int n = 1; n <= rows; n++) {
        out.write(String.join(",", TakenFile.row(n)) + "\n");
      }
    }
  }
}
