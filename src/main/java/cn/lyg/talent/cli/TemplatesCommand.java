package cn.lyg.talent.cli;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.ingest.TemplateJob;
import cn.lyg.talent.table.Codelists;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent templates}: the forms that departments fill in. */
@Command(
    name = "templates",
    description = "Write blank official workbooks, one per record set, to send to departments.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each has the headers, lists to choose from, two example rows on a sheet of their own and a",
      "note on filling it in. What is filled in loads as it is.",
      "Example: talent templates --out 空白表"
    })
final class TemplatesCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Contracts contracts = Contracts.load(Home.warehouse(), Codelists.load(Home.warehouse()));
    List<Path> written = new TemplateJob(Home.warehouse(), contracts).write(out);
    PrintWriter said = spec.commandLine().getOut();
    written.forEach(file -> said.println("  " + file));
    said.printf("已生成空白表 %d 份 / %d blank workbooks%n", written.size(), written.size());
    said.flush();
    return 0;
  }
}
