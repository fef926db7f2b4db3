package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.Generator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file, however harmed, stops intake or makes a row vanish. A short sample runs with every
 * build; {@code -Dmutants=10000 -Dmutation.seed=7} asks for more and for others.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("mutants", 200);
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
    BigDecimal money = BigDecimal.ZERO;
    long read = 0;
    long refused = 0;
    for (int n = 0; n < MUTANTS; n++) {
      Random random = new Random(SEED + n);
      Sample sample = samples.get(random.nextInt(samples.size()));
      byte[] mutant = new Mutation(random).of(sample.name(), Files.readAllBytes(sample.file()));
      String what = "mutant %d of %s, seed %d".formatted(n, sample.name(), SEED + n);
      List<Unit> units =
          assertTimeoutPreemptively(BOUND, () -> intake.take(sample.name(), mutant), what);
      assertThat(units).as(what).isNotEmpty();
      for (List<Unit> sheet : bySheet(units)) {
        money = money.add(new MutantBooks(intake, sample.name(), mutant, sheet, what).check());
      }
      read += units.stream().mapToLong(Unit::read).sum();
      refused += units.stream().filter(unit -> !unit.reason().isEmpty()).count();
      clear(intake);
    }
    System.out.printf(
        "%d mutants of %d files: %,d rows read, %d sheets or files refused, %,.2f yuan held or"
            + " sent back%n",
        MUTANTS, samples.size(), read, refused, money);
  }

  private static Collection<List<Unit>> bySheet(List<Unit> units) {
    return units.stream().collect(Collectors.groupingBy(Unit::sheet)).values();
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
