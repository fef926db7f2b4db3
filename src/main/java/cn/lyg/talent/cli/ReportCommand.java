package cn.lyg.talent.cli;

import cn.lyg.talent.report.Format;
import cn.lyg.talent.report.Language;
import cn.lyg.talent.report.ReportDefinition;
import cn.lyg.talent.table.Lake;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent report}: dashboards of a published snapshot. */
@Command(
    name = "report",
    description = "Render dashboards from the published figures.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();

  @Option(
      names = "--report",
      split = ",",
      paramLabel = "NAME",
      description = "Which reports (default: all).")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "pdf,html,xlsx,docx,pptx,csv (default: pdf).")
  private List<String> formats = List.of("pdf");

  @Option(
      names = "--lang",
      split = ",",
      paramLabel = "LANG",
      description = "zh,en (default: zh,en).")
  private List<String> languages = List.of("zh", "en");

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description = "Only the reports made for leadership, office or planning.")
  private Optional<String> audience = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the files go (default: LAKE/reports).")
  private Optional<Path> out = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    List<ReportDefinition> asked =
        names.isEmpty()
            ? ReportDefinition.all()
            : names.stream().map(ReportDefinition::named).toList();
    List<ReportDefinition> reports =
        asked.stream()
            .filter(report -> audience.map(report.audience()::contains).orElse(true))
            .toList();
    List<Path> files =
        Dashboards.render(
            snapshot.of(where),
            reports,
            formats.stream().map(Format::named).toList(),
            languages.stream().map(Language::named).toList(),
            out.orElseGet(() -> where.root().resolve("reports")));
    Said.reported(spec.commandLine().getOut(), files);
    return 0;
  }
}
