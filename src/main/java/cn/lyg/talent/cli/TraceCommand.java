package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Asked;
import cn.lyg.talent.catalogue.Identities;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.catalogue.Trace;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Lake;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent trace}: from a figure back to members, records, files and rows. */
@Command(
    name = "trace",
    description = "Show the members and records behind a figure, with file, sheet and row.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Keys: level, dimension, member, part (numerator, denominator, observation);",
      "      any other key names a dimension: round=2021 is dimension=round member=2021.",
      "A figure derived from others names them. Without a dimension the whole is meant.",
      "Example: talent trace youth_ratio.selection.le45 level=3",
      "         talent trace fund.grant.disbursed level=0 payer=320706 --format csv"
    })
final class TraceCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--identify",
      description = "Show names and ID numbers; for the owner of the lake only.")
  private boolean identify;

  @Option(names = "--all", description = "Every record, not only the first of each part.")
  private boolean all;

  @Parameters(index = "0", paramLabel = "INDICATOR", description = "Its code, as published.")
  private String indicator = "";

  @Parameters(index = "1..*", paramLabel = "KEY=VALUE", description = "Which of its figures.")
  private List<String> keys = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    Asked asked = AskedWords.read(indicator, keys);
    Model model = Definitions.load(Home.warehouse()).model();
    Optional<Identities> identities =
        identify ? Optional.of(new Identities(where)) : Optional.empty();
    PrintWriter out = spec.commandLine().getOut();
    try (Trace trace = new Trace(model, snapshot.of(where))) {
      Query.Result figures = trace.figures(asked);
      if (figures.rows().isEmpty()) {
        throw new WarehouseException(
            Fault.USAGE,
            (indicator + " " + String.join(" ", keys)).strip(),
            "no such figure is published; see: talent query \"select distinct indicator, level,"
                + " dimension, member from mart.indicator\"");
      }
      Query.Result records = trace.records(asked, identities);
      switch (format.value()) {
        case TABLE ->
            new TraceText(out, language, model, trace, all).print(asked, figures, records);
        case CSV -> RowText.csv(records.columns(), records.rows(), out);
        case JSON -> RowText.json(records.columns(), records.rows(), out);
      }
    }
    out.flush();
    if (identify) {
      spec.commandLine().getErr().println(language.in(Words.IDENTIFIED));
    }
    return 0;
  }
}
