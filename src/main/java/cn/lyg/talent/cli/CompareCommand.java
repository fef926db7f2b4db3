package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Comparison;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
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
      required = true,
      description = "The earlier snapshot.")
  private String from = "";

  @Option(names = "--to", paramLabel = "ID", description = "The later one (default: the current).")
  private Optional<String> to = Optional.empty();

  @Option(names = "--all", description = "Every line, not only the first of each part.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Snapshot earlier = Snapshot.finished(lake.lake(), from);
    Snapshot later =
        to.map(id -> Snapshot.finished(lake.lake(), id))
            .orElseGet(() -> Snapshot.current(lake.lake()));
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
    return 0;
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
