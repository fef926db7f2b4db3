package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Comma- or tab-separated text, quoted as in RFC 4180. */
final class CsvSource implements Source {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Path file;
  private final String name;
  private final char separator;
  private final CsvEncoding encoding;

  private CsvSource(Path file, String name, char separator, CsvEncoding encoding) {
    this.file = file;
    this.name = name;
    this.separator = separator;
    this.encoding = encoding;
  }

  static CsvSource open(Path file, String name, char separator) throws IOException {
    refuseWorkbook(file);
    return new CsvSource(file, name, separator, CsvEncoding.of(file));
  }

  /** Text cannot begin like this; who renamed a workbook is told so, and not about encodings. */
  private static void refuseWorkbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begins = in.readNBytes(ZIP.length);
      if (Arrays.equals(begins, ZIP) || Arrays.equals(begins, ZipGuard.OLE2)) {
        throw RefusedException.unreadable(
            "内容是工作簿而不是文本；请在表格软件中打开后另存为 .xlsx",
            "a workbook under the name of a text file; open it in a spreadsheet and save it as"
                + " .xlsx");
      }
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(
        new Sheet() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public Rows rows() throws IOException {
            return new CsvRows(name, reader());
          }
        });
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.bomBytes());
    Reader text = new InputStreamReader(in, CsvEncoding.strict(encoding.charset()));
    return CsvReader.builder()
        .fieldSeparator(separator)
        // ragged rows and blank lines are findings or nothing, never a reason to stop
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(false)
        // text after a closing quote means the quotes went wrong: better refused than misread
        .allowExtraCharsAfterClosingQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(new SentinelReader(text));
  }

  @Override
  public void close() {
    // each stream of rows closes its own reader
  }

  /** Rows are numbered as a spreadsheet would number them: a quoted line break starts no row. */
  private static final class CsvRows implements Rows {
    private final String name;
    private final CloseableIterator<CsvRecord> records;
    private long number;
    private boolean ended;

    CsvRows(String name, CsvReader<CsvRecord> reader) {
      this.name = name;
      this.records = reader.iterator();
    }

    @Override
    public Optional<RawRow> next() throws IOException {
      if (ended) {
        return Optional.empty();
      }
      List<String> cells = record();
      number++;
      if (SentinelReader.isEnd(cells)) {
        ended = true;
        return Optional.empty();
      }
      return Optional.of(new RawRow(name, "", number, cells));
    }

    private List<String> record() throws IOException {
      try {
        if (records.hasNext()) {
          return records.next().getFields();
        }
      } catch (CsvParseException | UncheckedIOException broken) {
        throw brokenQuotes(number + 1);
      }
      // the sentinel never came as a row of its own: an open quote of the last row swallowed it
      throw brokenQuotes(number);
    }

    private static RefusedException brokenQuotes(long row) {
      return RefusedException.unreadable(
          "第 %d 行附近的引号不成对；请在表格软件中打开核对后另存".formatted(row),
          "the quotes around row %d do not match; open it in a spreadsheet, check, save again"
              .formatted(row));
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
