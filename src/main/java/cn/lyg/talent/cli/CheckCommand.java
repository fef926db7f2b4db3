package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.model.Model;
import java.io.PrintWriter;
import java.util.List;
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
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--all",
      description = "Every case, not only the first of each rule; the quotas that are met too.")
  private boolean all;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Query query = new Query(snapshot.of(lake.lake()))) {
      Query.Result quotas = query.run(Sql.of("quotas.sql"));
      Query.Result open = query.run(Sql.of("open_findings.sql"));
      List<Row> findings = Row.of(open);
      switch (format) {
        case TEXT -> {
          Model model = Definitions.load(Home.warehouse()).model();
          new QuotaText(out, language, model, all).print(Row.of(quotas));
          new FindingText(out, language, model, all).print(findings);
        }
        case JSON -> RowText.sections(List.of("quotas", "findings"), List.of(quotas, open), out);
      }
      out.flush();
      return findings.stream().anyMatch(row -> row.text("severity").equals("violation"))
          ? VIOLATION
          : CommandLine.ExitCode.OK;
    }
  }
}
