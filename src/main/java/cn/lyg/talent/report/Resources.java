package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The {@code reports/} folders as they lie on the class path, in the jar or beside it. */
final class Resources {
  private static final String ROOT = "reports/";

  private Resources() {}

  /** Where JasperReports looks for it. */
  static String location(String path) {
    return ROOT + path;
  }

  static InputStream stream(String path) {
    InputStream stream = Resources.class.getClassLoader().getResourceAsStream(ROOT + path);
    if (stream == null) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          ROOT + path,
          "missing; add it to the report's folder and build");
    }
    return stream;
  }

  static String text(String path) {
    try (InputStream stream = stream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, ROOT + path, "cannot be read", unreadable);
    }
  }

  static List<String> lines(String path) {
    return text(path).lines().filter(line -> !line.isBlank()).toList();
  }
}
