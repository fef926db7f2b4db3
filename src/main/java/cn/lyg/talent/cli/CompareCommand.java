package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Comparison;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent compare}: what a correction changed. */
@Command(
    name = "compare",
    description = "Show what changed between two snapshots: records, then figures and findings.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Snapshots are listed by: talent snapshots",
      "CSV holds the figures; JSON holds records, figures and findings."
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--from",
      paramLabel = "ID",
      description = "The earlier snapshot (default: the newest of the last day before).")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "ID", description = "The later one (default: the current).")
  private Optional<String> to = Optional.empty();

  @Option(names = "--all", description = "Every line, not only the first of each part.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    Snapshot later =
        to.map(id -> Snapshot.finished(where, id)).orElseGet(() -> Snapshot.current(where));
    Optional<Snapshot> earlier =
        from.map(id -> Snapshot.finished(where, id)).or(() -> ofTheDayBefore(where, later));
    if (earlier.isPresent()) {
      compare(earlier.get(), later);
    } else {
      spec.commandLine().getErr().println("没有更早日期的快照可比 / no snapshot is of an earlier day");
    }
    return 0;
  }

  /** The last day that a snapshot is as of before the later one's, and its newest snapshot. */
  private static Optional<Snapshot> ofTheDayBefore(Lake lake, Snapshot later) {
    LocalDate day = RunFile.read(later).asOf();
    return Snapshot.all(lake).stream()
        .map(RunFile::read)
        .filter(run -> run.asOf().isBefore(day))
        .max(Comparator.comparing(RunFile::asOf).thenComparing(RunFile::runId))
        .map(run -> Snapshot.of(lake, run.runId()));
  }

  private void compare(Snapshot earlier, Snapshot later) {
    Definitions definitions = Definitions.load(Home.warehouse());
    PrintWriter out = spec.commandLine().getOut();
    try (Comparison comparison = new Comparison(earlier, later)) {
      Query.Result figures = comparison.figures();
      switch (format.value()) {
        case TABLE -> {
          head(out, earlier, later);
          new CompareText(out, language, definitions.model(), all)
              .print(comparison.records(definitions.recordSets()), figures, comparison.findings());
        }
        case CSV -> RowText.csv(figures.columns(), figures.rows(), out);
        case JSON ->
            RowText.sections(
                List.of("records", "figures", "findings"),
                List.of(
                    comparison.records(definitions.recordSets()), figures, comparison.findings()),
                out);
      }
    }
    out.flush();
  }

  private void head(PrintWriter out, Snapshot earlier, Snapshot later) {
    for (Snapshot snapshot : List.of(earlier, later)) {
      RunFile run = RunFile.read(snapshot);
      out.printf(
          language.isEnglish()
              ? "%s  as of %s  known at %s  policy %s%n"
              : "%s  截至 %s  已知于 %s  政策 %s%n",
          snapshot.id(),
          run.asOf(),
          run.knownAt(),
          run.policySha256().substring(0, 8));
    }
  }
}
