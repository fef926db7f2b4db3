package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.catalogue.WhatIf;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.Waited;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.ingest.TrialRows;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent whatif}: shares, headroom and findings if these people were selected. */
@Command(
    name = "whatif",
    description = "Show what selecting these people would change; changes nothing itself.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "--younger are within every age limit of the level, --older one year above each.",
      "Example: talent whatif --level 3 --younger 8 --older 20",
      "         talent whatif --add 拟入选名单.xlsx --lang en",
      "         talent whatif --reference-date 2020-12-31"
    })
final class WhatIfCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--add", paramLabel = "FILE", description = "Applications in the official form.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--level", paramLabel = "L", description = "Level of the people of no name.")
  private Optional<Long> level = Optional.empty();

  @Option(names = "--younger", paramLabel = "N", description = "How many within the age limits.")
  private long younger;

  @Option(names = "--older", paramLabel = "M", description = "How many above them.")
  private long older;

  @Option(
      names = "--reference-date",
      paramLabel = "D",
      description = "Count the age of everyone on that day.")
  private Optional<LocalDate> referenceDate = Optional.empty();

  @Option(names = "--all", description = "Every figure that moves, not only those of the whole.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    requireQuestion();
    Snapshot asked = snapshot.of(lake.lake());
    CompletableFuture<LocalDate> waking =
        CompletableFuture.supplyAsync(
            () -> {
              WhatIf.wake();
              return RunFile.read(asked).asOf();
            });
    Definitions definitions = Definitions.load(Home.warehouse(), policy.load());
    Optional<MemoryTable> candidates = file.map(path -> candidates(definitions, path));
    Question question = new Question(definitions, asked, Waited.on(waking), candidates);
    if (format.value() == FormatOption.Format.CSV) {
      try (WhatIf whatIf = open(question)) {
        Query.Result figures = whatIf.figures();
        RowText.csv(figures.columns(), figures.rows(), spec.commandLine().getOut());
      }
    } else {
      tell(question);
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** What is asked, of which state. */
  private record Question(
      Definitions definitions, Snapshot asked, LocalDate asOf, Optional<MemoryTable> candidates) {}

  /** The base years are counted beside the rest, each on records of its own. */
  private void tell(Question question) {
    CompletableFuture<Query.Result> readings =
        CompletableFuture.supplyAsync(
            () -> {
              try (WhatIf apart = open(question)) {
                return apart.baseYears();
              }
            });
    try (WhatIf whatIf = open(question)) {
      Query.Result figures = whatIf.figures();
      Query.Result findings = whatIf.findings();
      PrintWriter out = spec.commandLine().getOut();
      if (format.value() == FormatOption.Format.JSON) {
        RowText.sections(
            List.of("figures", "findings", "base_years"),
            List.of(figures, findings, Waited.on(readings)),
            out);
      } else {
        new WhatIfText(out, language, question.definitions().model(), all)
            .print(figures, findings, Waited.on(readings));
      }
    }
  }

  private WhatIf open(Question question) {
    Definitions definitions = question.definitions();
    WhatIf whatIf =
        new WhatIf(
            definitions.model(),
            question.asked(),
            definitions.reference(question.asOf()),
            definitions.recordSets(),
            definitions.policy().programme());
    question.candidates().ifPresent(whatIf::add);
    level.ifPresent(given -> whatIf.invent(given, younger, older));
    referenceDate.ifPresent(whatIf::referenceDate);
    return whatIf;
  }

  private void requireQuestion() {
    boolean people = level.isPresent() && younger >= 0 && older >= 0 && younger + older > 0;
    if (file.isEmpty() && !people && referenceDate.isEmpty()) {
      throw new WarehouseException(
          Fault.USAGE,
          "whatif",
          "say what if: --add FILE, or --level L with --younger N or --older M, or"
              + " --reference-date D");
    }
  }

  private MemoryTable candidates(Definitions definitions, Path path) {
    TrialRows candidates =
        TrialRows.read(
            path,
            "applications",
            lake.lake(),
            definitions.contracts(),
            definitions.policy().programme());
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        language.isEnglish()
            ? "%d candidates, %d findings about rows left out%n"
            : "候选 %d 人，未计入的行 %d 处问题%n",
        candidates.rows().rows().size(),
        candidates.refusals().size());
    candidates.refusals().forEach(refusal -> err.println("  " + language.in(refusal)));
    return candidates.rows();
  }
}
