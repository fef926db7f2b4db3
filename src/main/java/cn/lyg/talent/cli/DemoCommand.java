package cn.lyg.talent.cli;

import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.GeneratedFiles;
import cn.lyg.talent.generate.Generator;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent demo}: a whole programme of invented people, from untidy files to dashboards. */
@Command(
    name = "demo",
    description = "Make a five-year programme of invented people and run everything on it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /** Half a year before the period ends: late enough for outcomes, early enough for a forecast. */
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "1250",
      description = "People selected in the first round (default: 1250).")
  private int people = 1250;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "521",
      description = "The same seed makes the same people (default: 521).")
  private long seed = 521;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Where the data go (default: target/demo/lake, begun anew each time).")
  private Optional<Path> lake = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the dashboards go (default: beside the lake).")
  private Optional<Path> out = Optional.empty();

  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Path own = Home.root().resolve("target").resolve("demo");
    if (lake.isEmpty()) {
      remove(own);
    }
    Lake where = new Lake(lake.orElseGet(() -> own.resolve("lake")).toAbsolutePath().normalize());
    Path beside = Optional.ofNullable(where.root().getParent()).orElse(where.root());
    Progress progress = Progress.onConsole(spec.commandLine().getErr());
    progress.step("编写材料", "writing records");
    GeneratedFiles files =
        Generator.write(beside.resolve("demo-records"), people, seed, Format.MIXED);

    RecordsOption records = new RecordsOption();
    records.folder = Optional.of(files.records());
    AsOfOption asOf = new AsOfOption();
    asOf.asOf = List.of(AS_OF);
    asOf.every = Optional.of(AsOfDays.Every.HALF);
    new RunCommand.WholeRun(where, policy, Clock.systemUTC(), progress)
        .run(
            records,
            asOf,
            out.orElseGet(() -> beside.resolve("reports")),
            spec.commandLine().getOut());
    spec.commandLine().getOut().printf("下一步 / next: ./talent check --lake %s%n", where.root());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
