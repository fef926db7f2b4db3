package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.report.Format;
import cn.lyg.talent.report.Language;
import cn.lyg.talent.report.ReportDefinition;
import cn.lyg.talent.report.ReportIndex;
import cn.lyg.talent.report.ReportJob;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Renders reports of a snapshot. */
final class Dashboards {
  private Dashboards() {}

  /** What a run leaves behind: every report as PDF, in both languages. */
  static List<Path> render(Snapshot snapshot, Path out) {
    return render(
        snapshot,
        ReportDefinition.all(),
        List.of(Format.PDF),
        List.of(Language.ZH, Language.EN),
        out);
  }

  static List<Path> render(
      Snapshot snapshot,
      List<ReportDefinition> reports,
      List<Format> formats,
      List<Language> languages,
      Path out) {
    List<Path> written = new ArrayList<>();
    try (Database catalogue = Database.readOnly(snapshot.catalogue())) {
      for (ReportDefinition report : reports) {
        for (Language language : languages) {
          written.addAll(new ReportJob(report, catalogue).write(language, formats, out));
        }
      }
      written.add(ReportIndex.write(catalogue, out));
    }
    // the tables behind a page are the same in every language
    return written.stream().distinct().toList();
  }
}
