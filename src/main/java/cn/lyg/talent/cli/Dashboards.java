package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.report.Edition;
import cn.lyg.talent.report.Format;
import cn.lyg.talent.report.Language;
import cn.lyg.talent.report.ReportDefinition;
import cn.lyg.talent.report.ReportIndex;
import cn.lyg.talent.report.ReportJob;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders reports of a snapshot, several at a time. */
record Dashboards(
    List<ReportDefinition> reports,
    List<Format> formats,
    List<Language> languages,
    Progress progress) {
  /** More side by side want more memory than an office's computer gives. */
  private static final int SIDE_BY_SIDE = 2;

  /** What a run leaves behind: every report as PDF, in both languages. */
  static List<Path> render(Lake lake, Snapshot snapshot, Path out, Progress progress) {
    Dashboards all =
        new Dashboards(
            ReportDefinition.all(),
            List.of(Format.PDF),
            List.of(Language.ZH, Language.EN),
            progress);
    try (Edition edition =
        Edition.whole(snapshot.catalogue(), former(lake, snapshot), all.reports())) {
      return all.write(edition, out);
    }
  }

  /**
   * The catalogue of the report before: of the latest state published before, of an earlier day.
   */
  static Optional<Path> former(Lake lake, Snapshot snapshot) {
    LocalDate asOf = RunFile.read(snapshot).asOf();
    return Snapshot.all(lake).stream()
        .filter(earlier -> earlier.id().compareTo(snapshot.id()) < 0)
        .filter(earlier -> RunFile.read(earlier).asOf().isBefore(asOf))
        .reduce((one, later) -> later)
        .map(Snapshot::catalogue);
  }

  List<Path> write(Edition edition, Path out) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(SIDE_BY_SIDE, Runtime.getRuntime().availableProcessors()));
    try {
      List<Future<List<Path>>> begun = new ArrayList<>();
      for (ReportDefinition report : reports) {
        for (Language language : languages) {
          begun.add(workers.submit(() -> write(edition, report, language, out)));
        }
      }
      List<Path> written = new ArrayList<>();
      begun.forEach(one -> written.addAll(done(one)));
      written.add(ReportIndex.write(edition.provenance(), out));
      // the tables behind a page are the same in every report
      return written.stream().distinct().toList();
    } finally {
      workers.shutdownNow();
    }
  }

  private Collection<Path> done(Future<List<Path>> one) {
    try {
      return one.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new CompletionException(failed.getCause());
    }
  }

  private List<Path> write(Edition edition, ReportDefinition report, Language language, Path out) {
    progress.detail(report.name() + " " + language.code());
    try (Database tables = edition.tables()) {
      return new ReportJob(report, edition, tables).write(language, formats, out);
    }
  }
}
