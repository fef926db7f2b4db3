package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What editions for the public showed, and what they hid: numbers by what they count. It is kept in
 * the lake, a file an edition, so that the next one gives away no change of a few people.
 */
public final class Released {
  private static final List<String> HEADER = List.of("count", "day", "people", "shown");

  private final List<Count> counts;
  private final Map<String, List<Count>> byName;

  /** A number of an edition, as of a day. */
  record Count(String name, String day, long people, boolean isShown) {}

  Released(List<Count> counts) {
    this.counts = List.copyOf(counts);
    this.byName = counts.stream().collect(Collectors.groupingBy(Count::name));
  }

  /** Nothing was released before. */
  public static Released nothing() {
    return new Released(List.of());
  }

  /** What all editions kept in a folder showed. */
  public static Released in(Path folder) {
    List<Count> counts = new ArrayList<>();
    for (Path file : files(folder)) {
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord row : csv) {
          counts.add(
              new Count(
                  row.getField(0),
                  row.getField(1),
                  Long.parseLong(row.getField(2)),
                  Boolean.parseBoolean(row.getField(3))));
        }
      } catch (IOException | RuntimeException unreadable) {
        throw new WarehouseException(
            Fault.STORAGE,
            file,
            "tells of a release and cannot be read; without it another gives changes away",
            unreadable);
      }
    }
    return new Released(counts);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException unreadable) {
      throw new WarehouseException(Fault.STORAGE, folder, "cannot be listed", unreadable);
    }
  }

  /** Keeps it beside the others, under the snapshot's name and the next free number. */
  public void keep(Path folder, String snapshot) {
    try {
      Files.createDirectories(folder);
      int number = 1;
      while (Files.exists(folder.resolve(file(snapshot, number)))) {
        number++;
      }
      Path written = folder.resolve(file(snapshot, number) + ".part");
      try (CsvWriter csv = CsvWriter.builder().build(written)) {
        csv.writeRecord(HEADER);
        for (Count count : counts) {
          csv.writeRecord(
              count.name(),
              count.day(),
              Long.toString(count.people()),
              Boolean.toString(count.isShown()));
        }
      }
      Files.move(written, folder.resolve(file(snapshot, number)));
    } catch (IOException refused) {
      throw new WarehouseException(
          Fault.STORAGE,
          folder,
          "cannot be written to; nothing is released that the next release would not know of",
          refused);
    }
  }

  private static String file(String snapshot, int number) {
    return "%s-%d.csv".formatted(snapshot, number);
  }

  /** Whether just this number of that day is public already. */
  boolean tells(String name, String day, long people) {
    return of(name).stream()
        .anyMatch(count -> count.isShown() && count.day().equals(day) && count.people() == people);
  }

  /**
   * Whether showing this number would tell of a few people: it is not quite what was shown before,
   * or near enough to what was hidden before to stand for it.
   */
  boolean forbids(String name, long people) {
    return of(name).stream()
        .anyMatch(
            count -> {
              long change = Math.abs(count.people() - people);
              return count.isShown() ? Hiding.isSmall(change) : change < Hiding.LEAST_SHOWN;
            });
  }

  private List<Count> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<Count> counts() {
    return counts;
  }
}
