package cn.lyg.talent.cli;

import cn.lyg.talent.generate.Format;
import cn.lyg.talent.generate.GeneratedFiles;
import cn.lyg.talent.generate.Generator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent generate}: believable records of invented people, at any size. */
@Command(
    name = "generate",
    description = "Write believable records of invented people, with planted faults.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
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
      description = "The same seed writes the same bytes (default: 521).")
  private long seed = 521;

  @Option(
      names = "--format",
      defaultValue = "mixed",
      description = "${COMPLETION-CANDIDATES}: as offices send them, or plain (default: mixed).")
  private Format format = Format.MIXED;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    GeneratedFiles files = Generator.write(out, people, seed, format);
    PrintWriter said = spec.commandLine().getOut();
    new TreeMap<>(files.rows()).forEach((set, rows) -> said.printf("  %-16s %,9d%n", set, rows));
    said.printf(
        "材料 / records: %s%n后续更正 / later corrections: %s%n预设差错 %d 处 / planted faults: %s%n",
        files.records(), files.later(), files.planted().size(), files.plantedFaults());
    said.flush();
    return 0;
  }
}
