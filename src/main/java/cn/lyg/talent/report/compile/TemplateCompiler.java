package cn.lyg.talent.report.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles every template under {@code reports/} into the build's output and lists the reports. A
 * compiled template fits the JasperReports it was compiled with, so one older than the build file,
 * which names that version, is compiled again.
 */
public final class TemplateCompiler {
  private TemplateCompiler() {}

  /**
   * Called by the build.
   *
   * @param arguments the folder of the reports, the folder to write to, the build file
   */
  public static void main(String[] arguments) throws IOException, JRException {
    Path source = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Path buildFile = Path.of(arguments[2]);
    for (Path template : find(source, ".jrxml")) {
      String name = source.relativize(template).toString().replace(".jrxml", ".jasper");
      Path compiled = target.resolve(name);
      if (isOlder(compiled, template) || isOlder(compiled, buildFile)) {
        Files.createDirectories(compiled.toAbsolutePath().getParent());
        JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
      }
    }
    Files.write(target.resolve("index.txt"), reports(source));
  }

  private static List<String> reports(Path source) throws IOException {
    return find(source, "report.yaml").stream()
        .map(file -> source.relativize(file).getName(0).toString())
        .toList();
  }

  private static List<Path> find(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static boolean isOlder(Path compiled, Path source) throws IOException {
    return !Files.exists(compiled)
        || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0;
  }
}
