package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent query}: SQL over the published snapshot. */
@Command(
    name = "query",
    description = "Read the published figures with SQL.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Tables: mart.indicator, mart.finding, mart.*, star.*, record.*, ref.*, ops.*",
      "Example: talent query \"select level, value from mart.indicator"
          + " where indicator = 'headcount.active' order by level\""
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Mixin private FormatOption format = new FormatOption();

  @Parameters(paramLabel = "SQL", description = "One select.")
  private String sql = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Query query = new Query(snapshot.of(lake.lake()))) {
      Query.Result result = query.run(sql);
      switch (format.value()) {
        case TABLE -> table(result, out);
        case CSV -> RowText.csv(result.columns(), result.rows(), out);
        case JSON -> RowText.json(result.columns(), result.rows(), out);
      }
    }
    out.flush();
    return 0;
  }

  private static void table(Query.Result result, PrintWriter out) {
    TextTable table = new TextTable(result.columns());
    for (List<java.util.Optional<Object>> row : result.rows()) {
      table.add(row.stream().map(cell -> cell.map(RowText::text).orElse("")).toList());
    }
    table.print(out);
  }
}
