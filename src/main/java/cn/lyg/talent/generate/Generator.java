package cn.lyg.talent.generate;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes a whole programme: {@code records/} to take in, {@code later/} to take in after it, and
 * {@code planted-faults.csv}, which says what was done wrong on purpose and where.
 */
public final class Generator {
  private final Path out;
  private final int people;
  private final long seed;
  private final Format format;
  private final Map<String, Recommender> recommenders = Recommender.all();
  private final Scribe scribe = new Scribe(recommenders);

  private Generator(Path out, int people, long seed, Format format) {
    this.out = out;
    this.people = people;
    this.seed = seed;
    this.format = format;
  }

  /**
   * The first round selects about {@code people}, the supplementary one three tenths of that; the
   * folder must not hold records yet.
   */
  public static GeneratedFiles write(Path out, int people, long seed, Format format) {
    if (people < 1) {
      throw new WarehouseException(Fault.USAGE, people + " people", "ask for one at least");
    }
    if (Files.exists(out.resolve("records")) || Files.exists(out.resolve("later"))) {
      throw new WarehouseException(
          Fault.USAGE, out, "holds records already; name another folder or remove them");
    }
    try {
      return new Generator(out, people, seed, format).write();
    } catch (IOException | UncheckedIOException broken) {
      throw new WarehouseException(
          Fault.STORAGE, out, "cannot be written; see to its rights and space", broken);
    }
  }

  private GeneratedFiles write() throws IOException {
    Filing filing = Filing.of(format, recommenders);
    List<PlantedFault> planted = new ArrayList<>();
    Map<String, Long> rows;
    try (Drop records = drop("records", filing, false);
        Drop corrections = drop("later", Filing.corrections(format), true)) {
      Later later = new Later(records);
      new Programme(people, seed, recommenders).tell(later);
      later.tell(corrections);
      rows = records.rows();
      planted.addAll(records.planted());
      planted.addAll(corrections.planted());
    }
    planted.addAll(OddFiles.write(out.resolve("records")));
    Path list = out.resolve("planted-faults.csv");
    list(planted, list);
    return new GeneratedFiles(out.resolve("records"), out.resolve("later"), list, rows, planted);
  }

  private Drop drop(String folder, Filing filing, boolean isCorrection) {
    Function<String, FileStyle> styles =
        format == Format.CSV
            ? file -> FileStyle.plain()
            : file -> FileStyle.of(file, isCorrection, seed);
    return new Drop(out, folder, filing, styles, scribe, seed);
  }

  private static void list(List<PlantedFault> planted, Path list) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(list)) {
      writer.write("file,sheet,row,column,reason\n");
      for (PlantedFault fault : planted) {
        writer.write(
            String.join(
                    ",",
                    fault.file(),
                    fault.sheet(),
                    Integer.toString(fault.row()),
                    fault.column(),
                    fault.reason())
                + "\n");
      }
    }
  }
}
