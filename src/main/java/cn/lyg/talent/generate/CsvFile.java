package cn.lyg.talent.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file; an untidy one has blank rows and its maker's encoding. */
final class CsvFile implements OutFile {
  private static final int BLANK_EVERY = 70;

  private final BufferedWriter writer;
  private final Head head;
  private final FileStyle style;
  private int lines;
  private int records;

  CsvFile(Path path, Head head, FileStyle style) throws IOException {
    this.head = head;
    this.style = style;
    writer = Files.newBufferedWriter(path, style.encoding().charset());
    writer.write(style.encoding().mark());
    line(head.headers());
  }

  @Override
  public int add(String sheet, Entry entry) throws IOException {
    records++;
    if (!style.isPlain() && records % BLANK_EVERY == 0) {
      line(List.of("", ""));
    }
    line(head.cells(entry, records).stream().map(Cell::text).toList());
    return lines;
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(quoted(cells.get(i)));
    }
    writer.write(style.isPlain() ? "\n" : "\r\n");
    lines++;
  }

  private static String quoted(String text) {
    boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
