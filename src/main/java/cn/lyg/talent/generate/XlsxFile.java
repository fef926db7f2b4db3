package cn.lyg.talent.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An official workbook: a title over the header, rows with gaps, notes underneath. */
final class XlsxFile implements OutFile {
  private static final int BLANK_EVERY = 45;

  private final Path path;
  private final Function<Layout, Head> heads;
  private final Path draft;
  private final OutputStream stream;
  private final Workbook workbook;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  XlsxFile(Path path, Function<Layout, Head> heads) throws IOException {
    this.path = path;
    this.heads = heads;
    draft = path.resolveSibling(path.getFileName() + ".draft");
    stream = Files.newOutputStream(draft);
    workbook = new Workbook(stream, "Office", "16.0300");
    // What counts is packed once more with a fixed clock, so packing tightly here were wasted.
    workbook.setCompressionLevel(0);
  }

  /** A sheet and the row to be filled next, from 0. */
  private static final class Sheet {
    private final Worksheet worksheet;
    private final Head head;
    private int next;
    private int records;

    Sheet(Worksheet worksheet, Head head) {
      this.worksheet = worksheet;
      this.head = head;
    }

    void title(String title) {
      int last = head.headers().size() - 1;
      worksheet.value(0, 0, title);
      worksheet.range(0, 0, 0, last).merge();
      worksheet.range(0, 0, 0, last).style().bold().horizontalAlignment("center").set();
      worksheet.value(1, 0, "填报单位：（盖章）　　　　　　联系人：");
      next = 2;
      for (String header : head.headers()) {
        worksheet.value(next, head.headers().indexOf(header), header);
      }
      worksheet.range(next, 0, next, last).style().bold().wrapText(true).set();
      next++;
    }

    int add(Entry entry) {
      records++;
      if (records % BLANK_EVERY == 0) {
        next++;
      }
      List<Cell> cells = head.cells(entry, records);
      for (int column = 0; column < cells.size(); column++) {
        write(column, cells.get(column));
      }
      next++;
      return next;
    }

    private void write(int column, Cell cell) {
      if (cell instanceof Cell.Figure number) {
        worksheet.value(next, column, number.number());
      } else if (cell instanceof Cell.Day day) {
        worksheet.value(next, column, day.day());
        worksheet.style(next, column).format("yyyy-mm-dd").set();
      } else if (!cell.text().isEmpty()) {
        worksheet.value(next, column, cell.text());
      }
    }

    /** Under the running number, where no record has a required cell. */
    void notes() {
      worksheet.value(next + 1, 0, "合计：" + records + "条");
      worksheet.value(next + 2, 0, "填表说明：1．证件号码请以文本格式填写；2．本表一式两份。");
    }
  }

  @Override
  public int add(String sheet, Entry entry) {
    return sheets.computeIfAbsent(sheet, name -> open(name, entry.layout())).add(entry);
  }

  private Sheet open(String name, Layout layout) {
    Sheet sheet = new Sheet(workbook.newWorksheet(name), heads.apply(layout));
    sheet.title("连云港市第六期“521高层次人才培养工程”" + layout.zh() + "汇总表");
    return sheet;
  }

  @Override
  public void close() throws IOException {
    sheets.values().forEach(Sheet::notes);
    workbook.close();
    stream.close();
    FixedClock.repack(draft, path);
    Files.delete(draft);
  }
}
