package cn.lyg.talent.bench;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.report.Edition;
import cn.lyg.talent.report.Format;
import cn.lyg.talent.report.Language;
import cn.lyg.talent.report.ReportDefinition;
import cn.lyg.talent.report.ReportJob;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each report takes in all its formats and both languages, one after the other in one process:
 * at first, and once more. Run with the test classpath; arguments: a lake, and a folder to write
 * to. It prints the table of {@code reports.md}; a figure of one process, on one thread, is not
 * that of {@code ./talent report}, which writes two reports side by side.
 */
public final class RenderTimes {
  private RenderTimes() {}

  public static void main(String[] arguments) {
    Path catalogue = Snapshot.current(new Lake(Path.of(arguments[0]))).catalogue();
    Path folder = Path.of(arguments[1]);
    List<ReportDefinition> reports = ReportDefinition.all();
    try (Edition edition = Edition.whole(catalogue, Optional.empty(), reports)) {
      List<Double> cold = round(edition, reports, folder.resolve("cold"));
      List<Double> warm = round(edition, reports, folder.resolve("warm"));
      System.out.println("| report | files | cold, s | warm, s |");
      System.out.println("| --- | ---: | ---: | ---: |");
      for (int at = 0; at < reports.size(); at++) {
        String name = reports.get(at).name();
        print(name, count(folder.resolve("warm").resolve(name)), cold.get(at), warm.get(at));
      }
      print("all", count(folder.resolve("warm")), sum(cold), sum(warm));
      System.out.printf(
          "%nfrom the start of the process: %.1f s%n",
          ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    }
  }

  private static List<Double> round(Edition edition, List<ReportDefinition> reports, Path folder) {
    List<Double> seconds = new ArrayList<>();
    for (ReportDefinition report : reports) {
      long begun = System.nanoTime();
      for (Language language : Language.values()) {
        try (Database tables = edition.tables()) {
          new ReportJob(report, edition, tables)
              .write(language, List.of(Format.values()), folder.resolve(report.name()));
        }
      }
      seconds.add((System.nanoTime() - begun) / 1e9);
    }
    return seconds;
  }

  private static double sum(List<Double> seconds) {
    return seconds.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static long count(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".png"))
          .filter(Files::isRegularFile)
          .count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void print(String name, long files, double cold, double warm) {
    System.out.printf("| %s | %d | %.1f | %.1f |%n", name, files, cold, warm);
  }
}
