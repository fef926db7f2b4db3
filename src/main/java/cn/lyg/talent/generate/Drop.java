package cn.lyg.talent.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A folder of files, all open until its end; a file that grows too long goes on in another. */
final class Drop implements Outbox, Closeable {
  // A workbook is held in memory until it is closed, a CSV file is not.
  private static final int WORKBOOK_ROWS = 2_000;
  private static final int CSV_ROWS = 250_000;

  private final Path out;
  private final String folder;
  private final Filing filing;
  private final Function<String, FileStyle> styles;
  private final Scribe scribe;
  private final long seed;
  private final Map<String, Part> open = new LinkedHashMap<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private final List<PlantedFault> planted = new ArrayList<>();

  Drop(
      Path out,
      String folder,
      Filing filing,
      Function<String, FileStyle> styles,
      Scribe scribe,
      long seed) {
    this.out = out;
    this.folder = folder;
    this.filing = filing;
    this.styles = styles;
    this.scribe = scribe;
    this.seed = seed;
  }

  private static final class Part {
    private final OutFile file;
    private final String name;
    private final int number;
    private int rows;

    Part(OutFile file, String name, int number) {
      this.file = file;
      this.name = name;
      this.number = number;
    }
  }

  @Override
  public void put(Entry entry) {
    Filing.Place place = filing.place(entry);
    try {
      Part part = part(place.file(), entry.layout());
      int row = part.file.add(place.sheet(), entry);
      part.rows++;
      rows.merge(entry.layout().set(), 1L, Long::sum);
      for (Entry.Plant plant : entry.plants()) {
        planted.add(
            new PlantedFault(part.name, place.sheet(), row, plant.column(), plant.reason()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Part part(String file, Layout layout) throws IOException {
    Part part = open.get(file);
    if (part == null) {
      part = start(file, 1, layout);
      open.put(file, part);
    } else if (part.rows >= (file.endsWith(".xlsx") ? WORKBOOK_ROWS : CSV_ROWS)) {
      part.file.close();
      part = start(file, part.number + 1, layout);
      open.put(file, part);
    }
    return part;
  }

  private Part start(String file, int number, Layout layout) throws IOException {
    int dot = file.lastIndexOf('.');
    String suffix = number == 1 ? "" : "-" + number;
    String name = folder + "/" + file.substring(0, dot) + suffix + file.substring(dot);
    Path path = out.resolve(name);
    Files.createDirectories(path.resolveSibling("."));
    FileStyle style = styles.apply(name);
    Function<Layout, Head> heads =
        shown -> new Head(shown, style, scribe, Dice.of(seed, name + "#" + shown.set()));
    OutFile opened =
        style.isWorkbook()
            ? new XlsxFile(path, heads)
            : new CsvFile(path, heads.apply(layout), style);
    return new Part(opened, name, number);
  }

  Map<String, Long> rows() {
    return rows;
  }

  List<PlantedFault> planted() {
    return planted;
  }

  @Override
  public void close() throws IOException {
    for (Part part : open.values()) {
      part.file.close();
    }
  }
}
