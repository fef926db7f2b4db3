package cn.lyg.talent.cli;

import cn.lyg.talent.document.GeneratedPages;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent docs}: renews the pages that are written from the definition folders. */
@Command(
    name = "docs",
    hidden = true,
    description = "Write the pages that come from warehouse/: glossary, indicators, rules, tables.",
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  @Mixin private PolicyCommand.PolicyOption policy = new PolicyCommand.PolicyOption();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    pages(Definitions.load(Home.warehouse(), policy.load())).forEach(this::write);
    return 0;
  }

  static Map<String, String> pages(Definitions definitions) {
    return GeneratedPages.of(
        definitions.codelists(),
        definitions.contracts(),
        definitions.policy(),
        definitions.model());
  }

  private void write(String name, String text) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(out);
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new WarehouseException(Fault.STORAGE, file, "cannot be written", refused);
    }
    PrintWriter said = spec.commandLine().getOut();
    said.println(file);
    said.flush();
  }
}
