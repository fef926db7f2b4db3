package cn.lyg.talent.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a generated folder as a stranger would: file, sheet, row number, cells. */
final class ReadBack {

  /** The rows of one sheet by the number their reader sees. */
  record Table(String file, String sheet, Map<Integer, List<String>> rows) {

    /** The first row of which no cell in the middle is blank: titles and notes have but one. */
    List<String> header() {
      return rows.values().stream()
          .filter(row -> row.size() > 2 && row.stream().noneMatch(String::isBlank))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no header in " + file));
    }
  }

  private ReadBack() {}

  static List<Path> files(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Map<String, byte[]> bytes(Path root) {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Path file : files(root)) {
      try {
        bytes.put(root.relativize(file).toString(), Files.readAllBytes(file));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return bytes;
  }

  /** All tables but those of the files that cannot be read. */
  static List<Table> tables(Path root) {
    List<Table> tables = new ArrayList<>();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString();
      if (!name.contains("来件待查") && !name.equals("planted-faults.csv")) {
        tables.addAll(name.endsWith(".xlsx") ? workbook(file, name) : List.of(csv(file, name)));
      }
    }
    return tables;
  }

  private static Table csv(Path file, String name) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text(file))) {
      reader.forEach(
          row -> rows.put(Math.toIntExact(row.getStartingLineNumber()), row.getFields()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Table(name, "", rows);
  }

  private static String text(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return Charset.forName("GB18030").newDecoder().decode(bytes.rewind()).toString();
    }
  }

  private static List<Table> workbook(Path file, String name) {
    List<Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (Row row : sheet.read()) {
          rows.put(row.getRowNum(), row.stream().map(ReadBack::text).toList());
        }
        tables.add(new Table(name, sheet.getName(), rows));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return tables;
  }

  private static String text(Cell cell) {
    return cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getText();
  }
}
