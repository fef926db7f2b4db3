package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent check}: quotas and findings in words, worst first. */
@Command(
    name = "check",
    description = "Tell broken quotas and findings in words; exit 4 when there is a violation.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int VIOLATION = 4;

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--lang", defaultValue = "zh", description = "zh or en (default: zh).")
  private String language = "zh";

  @Option(names = "--all", description = "Every case, not only the first of each rule.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Query query = new Query(snapshot.of(lake.lake()))) {
      Query.Result open = query.run(Sql.of("open_findings.sql"));
      switch (format) {
        case TEXT -> new FindingText(out, language, all).print(open.rows());
        case JSON -> RowText.json(open.columns(), open.rows(), out);
      }
      out.flush();
      return open.rows().stream().anyMatch(CheckCommand::isViolation)
          ? VIOLATION
          : CommandLine.ExitCode.OK;
    }
  }

  private static boolean isViolation(List<Optional<Object>> row) {
    return row.get(2).map("violation"::equals).orElse(false);
  }
}
