package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file, however harmed, stops intake or makes a row vanish. A short sample runs with every
 * build; {@code -Dmutants=10000 -Dmutation.seed=7} asks for more and for others.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 100);
  private static final long SEED = Long.getLong("mutation.seed", 521);
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final long LARGEST = 60_000;

  @TempDir Path temp;

  /** A file as it should be. */
  private record Sample(String name, Path file) {}

  @Test
  void everyRowOfEveryMutantIsAccountedFor() throws IOException {
    List<Sample> samples = samples();
    TrialIntake intake = TrialIntake.in(temp.resolve("lake"));
    long read = 0;
    int refused = 0;
    for (int n = 0; n < MUTANTS; n++) {
      Random random = new Random(SEED + n);
      Sample sample = samples.get(random.nextInt(samples.size()));
      byte[] mutant = new Mutation(random).of(sample.name(), Files.readAllBytes(sample.file()));
      String what = "mutant %d of %s, seed %d".formatted(n, sample.name(), SEED + n);
      List<Unit> units =
          assertTimeoutPreemptively(BOUND, () -> intake.take(sample.name(), mutant), what);
      assertThat(units).as(what).isNotEmpty();
      for (Unit unit : units) {
        check(intake, unit, what);
        read += unit.read();
        refused += unit.reason().isEmpty() ? 0 : 1;
      }
      clear(intake);
    }
    System.out.printf(
        "%d mutants of %d files: %,d rows read, %d sheets or files refused%n",
        MUTANTS, samples.size(), read, refused);
  }

  private static void check(TrialIntake intake, Unit unit, String what) throws IOException {
    if (unit.state() == Unit.State.REFUSED) {
      assertThat(unit.reason()).as(what).isNotEmpty();
      assertThat(unit.message().zh()).as(what).isNotEmpty();
      assertThat(unit.message().en()).as(what).isNotEmpty();
      return;
    }
    assertThat(unit.read()).as(what).isEqualTo(unit.sound() + unit.rejected());
    Path staging = intake.batch().folders().staging(unit.recordSet());
    assertThat(numbers(staging, unit).size()).as(what).isEqualTo((int) unit.sound());
    Path rejected = intake.batch().folders().rejected();
    assertThat(new HashSet<>(numbers(rejected, unit)).size())
        .as(what)
        .isLessThanOrEqualTo((int) unit.rejected());
    assertThat(numbers(rejected, unit).isEmpty()).as(what).isEqualTo(unit.rejected() == 0);
  }

  /** The row numbers held of a unit, as often as they are held. */
  private static List<String> numbers(Path folder, Unit unit) throws IOException {
    List<String> numbers = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return numbers;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        try (Source source = Source.open(Source.Kind.PARQUET, file, "t")) {
          List<RawRow> rows = CsvSourceTest.rows(source.sheets().get(0));
          int number = rows.get(0).cells().indexOf("row_number");
          int sheet = rows.get(0).cells().indexOf("sheet");
          rows.stream()
              .skip(1)
              .filter(row -> row.cells().get(sheet).equals(unit.sheet()))
              .forEach(row -> numbers.add(row.cells().get(number)));
        }
      }
    }
    return numbers;
  }

  private static void clear(TrialIntake intake) throws IOException {
    BatchFolders.sweep(intake.lake(), Set.of());
    try (Stream<Path> landed = Files.list(intake.lake().landing())) {
      for (Path file : landed.toList()) {
        Files.delete(file);
      }
    }
  }

  private List<Sample> samples() throws IOException {
    Generator.write(temp.resolve("generated"), 12, 521, Format.MIXED);
    new TemplateJob(Path.of("warehouse"), TrialLake.CONTRACTS).write(temp.resolve("forms"));
    Official.writeXlsx(temp.resolve("generated/grants.xlsx"), "表", Official.grants(6));
    List<Sample> samples = new ArrayList<>();
    for (Path root :
        List.of(Path.of("warehouse/contracts"), temp.resolve("generated"), temp.resolve("forms"))) {
      try (Stream<Path> tree = Files.walk(root)) {
        for (Path file : tree.filter(MutationTest::isSample).sorted().toList()) {
          samples.add(new Sample(name(file), file));
        }
      }
    }
    return samples;
  }

  private static boolean isSample(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean isTable = name.endsWith(".xlsx") || name.endsWith(".csv");
    boolean isResult = name.equals("accepted.csv") || name.equals("rejected.csv");
    return isTable && !isResult && file.toFile().length() <= LARGEST;
  }

  /** An example of a contract is named after its record set. */
  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    Path set = file.resolveSibling("../../..").normalize();
    return name.equals("given.csv") ? set.getFileName() + ".csv" : name;
  }
}
