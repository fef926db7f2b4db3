package cn.lyg.talent.cli;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.MemoryTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One worked example of a table folder: what is given, and the rows it must come to. */
record Example(Path folder) {

  static List<Example> of(Path tableFolder) {
    Path examples = tableFolder.resolve("examples");
    if (!Files.isDirectory(examples)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(examples)) {
      return folders.filter(Files::isDirectory).sorted().map(Example::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Names of the tables that have a file under {@code given}. */
  List<String> given() {
    Path given = folder.resolve("given");
    if (!Files.isDirectory(given)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(given)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A given table; a missing file is an empty table, a missing column is blank in every row. */
  MemoryTable table(String name, List<Column> columns) {
    return table(folder.resolve("given").resolve(name + ".csv"), name, columns);
  }

  /** The rows that must come, as typed values. */
  MemoryTable expected(List<Column> columns) {
    return table(folder.resolve("expect.csv"), "expect", columns);
  }

  private static MemoryTable table(Path file, String name, List<Column> columns) {
    List<NamedCsvRecord> records = Files.exists(file) ? records(file) : List.of();
    List<List<Optional<Object>>> rows = new ArrayList<>();
    for (NamedCsvRecord row : records) {
      List<Optional<Object>> cells = new ArrayList<>();
      for (Column column : columns) {
        cells.add(cell(row, column, rows.size() + 1));
      }
      rows.add(cells);
    }
    return new MemoryTable(name, columns, rows);
  }

  private static Optional<Object> cell(NamedCsvRecord row, Column column, int order) {
    String text = row.findField(column.name()).orElse("");
    if (text.isEmpty()) {
      // codelists are ordered by their lines
      return column.name().equals("sort_order") ? Optional.of((long) order) : Optional.empty();
    }
    Optional<Object> value = MemoryTable.parse(column.type(), text);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: '%s' is no %s".formatted(row, text, column.type().spark()));
    }
    return value;
  }

  /** Column names of {@code expect.csv}: all of the table's, or the part the example is about. */
  List<String> expectedColumns() {
    try (Stream<String> lines = Files.lines(folder.resolve("expect.csv"))) {
      return List.of(lines.findFirst().orElseThrow().strip().split(","));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> expectedRows() {
    return records(folder.resolve("expect.csv")).stream()
        .map(row -> String.join("|", row.getFields().stream().map(Example::plain).toList()))
        .sorted()
        .toList();
  }

  /** A cell as an example writes it: numbers without padding zeros. */
  static String text(Optional<Object> cell) {
    return cell.map(Object::toString).map(Example::plain).orElse("");
  }

  private static String plain(String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static List<NamedCsvRecord> records(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    int depth = folder.getNameCount();
    return folder.subpath(depth - 3, depth).toString().replace("examples/", "");
  }
}
