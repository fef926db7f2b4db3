package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows behind a page, as a workbook with a sheet a table or as one CSV file a table. Titles and
 * headers are the catalogue's own comments, so they are worded once, in the table's folder.
 */
final class TableExport {
  private static final int EXCEL_SHEET_NAME = 31;
  private static final int WIDEST = 60;
  private static final int FILTER_BUTTON = 3;

  /** East Asian scripts begin here. */
  private static final int FIRST_WIDE = 0x2E80;

  private final Database catalogue;
  private final List<String> tables;
  private final Language language;
  private final Provenance provenance;

  TableExport(Database catalogue, List<String> tables, Language language, Provenance provenance) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.language = language;
    this.provenance = provenance;
  }

  /** A table as it is shown: its title, its headers, its rows. */
  private record Shown(String title, List<String> headers, List<List<Optional<Object>>> rows) {}

  Path workbook(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "talent", "1.0")) {
      for (String table : tables) {
        Shown shown = shown(table);
        String name =
            shown.title().substring(0, Math.min(EXCEL_SHEET_NAME, shown.title().length()));
        fill(workbook.newWorksheet(name), shown);
      }
      about(workbook.newWorksheet(language == Language.ZH ? "来源" : "Source"));
    }
    return file;
  }

  List<Path> csv(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String table : tables) {
      Path file = folder.resolve("%s_%s.csv".formatted(table, language.code()));
      Shown shown = shown(table);
      write(file, CsvText.of(shown.headers(), shown.rows()));
      files.add(file);
    }
    return files;
  }

  /** Several reports may stand on one table, and be written side by side. */
  private static void write(Path file, String text) throws IOException {
    synchronized (TableExport.class) {
      Files.writeString(file, text);
    }
  }

  private Shown shown(String table) {
    String columns =
        "select column_name, coalesce(comment, column_name) from duckdb_columns()"
            + " where schema_name = 'mart' and table_name = '%s' order by column_index";
    List<String> names = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (List<Optional<Object>> column : catalogue.rows(columns.formatted(table))) {
      names.add("\"" + column.get(0).orElseThrow() + "\"");
      headers.add(worded(column.get(1).orElseThrow().toString()));
    }
    String title =
        "select coalesce(comment, table_name) from duckdb_tables()"
            + " where schema_name = 'mart' and table_name = '%s'";
    String comment = catalogue.rows(title.formatted(table)).get(0).get(0).orElseThrow().toString();
    String select =
        "select %s from mart.\"%s\" order by 1, 2".formatted(String.join(", ", names), table);
    return new Shown(worded(comment.split("\\. ", 2)[0]), headers, catalogue.rows(select));
  }

  /** Comments read {@code 中文 · English}. */
  private String worded(String comment) {
    String[] halves = comment.split(" · ", 2);
    return halves[language == Language.ZH || halves.length == 1 ? 0 : 1];
  }

  private static void fill(Worksheet sheet, Shown shown) {
    for (int column = 0; column < shown.headers().size(); column++) {
      sheet.value(0, column, shown.headers().get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    if (!shown.rows().isEmpty()) {
      sheet.setAutoFilter(0, 0, shown.rows().size(), shown.headers().size() - 1);
    }
    widths(sheet, shown);
    for (int row = 0; row < shown.rows().size(); row++) {
      for (int column = 0; column < shown.headers().size(); column++) {
        int at = column;
        int below = row + 1;
        shown.rows().get(row).get(column).ifPresent(cell -> put(sheet, below, at, cell));
      }
    }
  }

  /** As wide as the longest text of a column, within reason; a Chinese character takes two. */
  private static void widths(Worksheet sheet, Shown shown) {
    for (int column = 0; column < shown.headers().size(); column++) {
      int at = column;
      int longest =
          shown.rows().stream()
              .mapToInt(row -> row.get(at).map(cell -> taken(cell.toString())).orElse(0))
              .max()
              .orElse(0);
      int wanted = Math.max(longest, taken(shown.headers().get(column)) + FILTER_BUTTON);
      sheet.width(column, Math.min(WIDEST, wanted + 1));
    }
  }

  private static int taken(String text) {
    return text.codePoints().map(code -> code < FIRST_WIDE ? 1 : 2).sum();
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof BigDecimal decimal) {
      sheet.value(row, column, decimal);
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      sheet.value(row, column, cell.toString());
    }
  }

  private void about(Worksheet sheet) {
    List<String> lines =
        List.of(
            provenance.snapshot(),
            provenance.asOf(),
            provenance.knownAt(),
            provenance.policySha256());
    List<String> names =
        language == Language.ZH
            ? List.of("快照", "数据截至", "知悉截至", "政策文件校验值")
            : List.of("Snapshot", "As of", "Known at", "Policy file checksum");
    for (int row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, names.get(row));
      sheet.value(row, 1, lines.get(row));
    }
  }
}
