package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook. It is opened from the file: from a stream the reader would hold it in memory. */
final class XlsxSource implements Source {
  /**
   * With formats, which alone tell a date from a number; a cell that does not parse is an error.
   */
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final Path file;
  private final String name;
  private final ReadableWorkbook workbook;
  private final CellText cellText;

  private XlsxSource(Path file, String name, ReadableWorkbook workbook) {
    this.file = file;
    this.name = name;
    this.workbook = workbook;
    this.cellText = new CellText(workbook.isDate1904());
  }

  static XlsxSource open(Path file, String name) throws IOException {
    ZipGuard.check(file);
    try {
      return new XlsxSource(file, name, new ReadableWorkbook(file.toFile(), OPTIONS));
    } catch (IOException | RuntimeException broken) {
      throw ZipGuard.damaged();
    }
  }

  @Override
  public List<Sheet> sheets() {
    return workbook.getSheets().<Sheet>map(WorkbookSheet::new).toList();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private final class WorkbookSheet implements Sheet {
    private final org.dhatim.fastexcel.reader.Sheet sheet;

    /** A damaged workbook may leave a sheet without its name. */
    private static String name(org.dhatim.fastexcel.reader.Sheet sheet) {
      return Objects.requireNonNullElse(sheet.getName(), "");
    }

    WorkbookSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public String name() {
      return name(sheet);
    }

    @Override
    public boolean isHidden() {
      return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    @Override
    public MergedCells merged() {
      try {
        return MergedCells.of(file, Objects.requireNonNullElse(sheet.getId(), ""));
      } catch (IOException | RuntimeException broken) {
        // whoever reads the rows will say so, if they cannot be read either
        return MergedCells.NONE;
      }
    }

    @Override
    public Rows rows() throws IOException {
      try {
        return new WorkbookRows(name(sheet), sheet.openStream());
      } catch (IOException | RuntimeException broken) {
        throw ZipGuard.damaged();
      }
    }
  }

  private final class WorkbookRows implements Rows {
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int width;

    WorkbookRows(String sheet, Stream<Row> stream) {
      this.sheet = sheet;
      this.stream = stream;
      this.rows = stream.iterator();
    }

    @Override
    public Optional<RawRow> next() throws IOException {
      try {
        return rows.hasNext() ? Optional.of(rawRow(rows.next())) : Optional.empty();
      } catch (RuntimeException broken) {
        // whatever the reader trips over, a part of the workbook is not what it should be
        throw ZipGuard.damaged();
      }
    }

    /** A sheet does not store trailing blank cells: rows are filled up to the widest so far. */
    private RawRow rawRow(Row row) {
      List<String> cells = new ArrayList<>(Math.max(width, row.getCellCount()));
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(row.getOptionalCell(i).map(cellText::of).orElse(""));
      }
      width = Math.max(width, cells.size());
      while (cells.size() < width) {
        cells.add("");
      }
      return new RawRow(name, sheet, row.getRowNum(), cells);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
