package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Identities;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.report.Edition;
import cn.lyg.talent.report.Format;
import cn.lyg.talent.report.Language;
import cn.lyg.talent.report.Released;
import cn.lyg.talent.report.ReportDefinition;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Files;
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
  private static final String PUBLIC = "public";

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
      description =
          "Only the reports made for leadership, office, planning or public; for the public, small"
              + " counts and small changes are hidden, and what was shown is kept in LAKE/released.")
  private Optional<String> audience = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the files go (default: LAKE/reports, for the public LAKE/reports-public).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--identify",
      description =
          "Name people where a report lists them; for the owner of the lake only (default folder:"
              + " LAKE/identity/reports).")
  private boolean identify;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    Snapshot chosen = snapshot.of(where);
    List<ReportDefinition> reports = reports();
    Dashboards dashboards =
        new Dashboards(
            reports,
            formats.stream().map(Format::named).toList(),
            languages.stream().map(Language::named).toList(),
            Progress.onConsole(spec.commandLine().getErr()));
    boolean forThePublic = audience.filter(PUBLIC::equals).isPresent();
    Path folder = out.orElseGet(() -> folder(where, forThePublic));
    if (forThePublic) {
      refuseIfUsed(folder);
    }
    try (Edition edition =
        forThePublic
            ? Edition.forThePublic(chosen.catalogue(), reports, Released.in(where.released()))
            : Edition.whole(chosen.catalogue(), Dashboards.former(where, chosen), reports)) {
      if (identify) {
        edition.identify(new Identities(where));
      }
      if (forThePublic) {
        edition.released().keep(where.released(), chosen.id());
      }
      Said.reported(spec.commandLine().getOut(), dashboards.write(edition, folder));
    }
    return 0;
  }

  /** What names people lies where the lake keeps names: open to its owner alone. */
  private Path folder(Lake where, boolean forThePublic) {
    if (identify) {
      return where.identity().resolve("reports");
    }
    return where.root().resolve(forThePublic ? "reports-public" : "reports");
  }

  private List<ReportDefinition> reports() {
    List<ReportDefinition> asked =
        names.isEmpty()
            ? ReportDefinition.all()
            : names.stream().map(ReportDefinition::named).toList();
    return asked.stream()
        .filter(report -> audience.map(report.audience()::contains).orElse(true))
        .toList();
  }

  /** What goes out together is read together: nothing made for others may lie beside it. */
  private static void refuseIfUsed(Path folder) {
    if (Files.exists(folder.resolve("index.html"))) {
      throw new WarehouseException(
          Fault.USAGE,
          folder,
          "holds other reports already; name a new folder for what goes to the public");
    }
  }
}
