package cn.lyg.talent.model;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads table folders strictly: an unknown key or type is a complaint with file and line. */
final class FolderReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "description",
          "articles",
          "answers",
          "shape",
          "grain",
          "reads",
          "columns",
          "checks",
          "indicators",
          "rules");
  private static final Set<String> COLUMN_KEYS = Set.of("type", "role", "unit", "zh", "en");
  private static final Set<String> INDICATOR_KEYS =
      Set.of("zh", "en", "unit", "article", "formula", "derives");
  private static final Set<String> RULE_KEYS = Set.of("zh", "en", "article", "severity", "advice");
  private static final Set<String> ROLES = Set.of("identifier", "measure", "attribute");

  private final Problems problems;
  private final Map<String, Shape> shapes;

  FolderReader(Problems problems, Map<String, Shape> shapes) {
    this.problems = problems;
    this.shapes = shapes;
  }

  TableFolder read(Layer layer, Path folder) {
    YamlMap yaml = YamlFile.read(folder.resolve("table.yaml"), problems);
    yaml.allowOnly(KEYS);
    Optional<Shape> shape = shape(yaml);
    List<String> grain = shape.map(Shape::grain).orElseGet(() -> yaml.texts("grain"));
    if (grain.isEmpty()) {
      yaml.complain("grain", "name the identifiers under 'grain'");
    }
    List<Figure> figures = figures(yaml);
    complainOfUntraced(yaml, folder, figures);
    return new TableFolder(
        String.valueOf(folder.getFileName()),
        layer,
        folder,
        yaml.label("title"),
        yaml.label("description"),
        yaml.texts("articles"),
        yaml.texts("answers"),
        shape.map(Shape::name),
        grain,
        yaml.texts("reads"),
        shape.map(Shape::columns).orElseGet(() -> columns(yaml)),
        checks(yaml),
        figures,
        sql(folder),
        trace(folder));
  }

  /** A figure that nobody can follow back to records is not to be published. */
  private static void complainOfUntraced(YamlMap yaml, Path folder, List<Figure> figures) {
    boolean counted =
        figures.stream()
            .anyMatch(figure -> figure.severity().isEmpty() && figure.derives().isEmpty());
    if (counted && !Files.exists(folder.resolve("trace.sql"))) {
      yaml.complain(
          "indicators", "write trace.sql, which finds the records behind, or 'derives: [codes]'");
    }
  }

  private Optional<Shape> shape(YamlMap yaml) {
    Optional<String> name = yaml.optionalText("shape");
    if (name.isPresent() && !shapes.containsKey(name.get())) {
      yaml.complain("shape", "unknown shape; known are " + shapes.keySet());
      return Optional.empty();
    }
    return name.map(shapes::get);
  }

  static List<Column> columns(YamlMap yaml) {
    List<Column> columns = new ArrayList<>();
    yaml.mapsByKey("columns").forEach((name, declared) -> columns.add(column(name, declared)));
    if (columns.isEmpty()) {
      yaml.complain("columns", "declare at least one column");
    }
    return columns;
  }

  private static Column column(String name, YamlMap declared) {
    declared.allowOnly(COLUMN_KEYS);
    String spelling = declared.text("type");
    Optional<ColumnType> type = ColumnType.parse(spelling);
    if (type.isEmpty()) {
      declared.complain("type", "'%s' is no column type".formatted(spelling));
    }
    String role = declared.text("role");
    if (!ROLES.contains(role)) {
      declared.complain("role", "'%s' is not one of %s".formatted(role, ROLES));
    }
    return new Column(
        name,
        type.orElse(ColumnType.Simple.TEXT),
        role,
        declared.optionalText("unit").orElse(""),
        declared.label());
  }

  private List<Check> checks(YamlMap yaml) {
    List<Check> checks = new ArrayList<>();
    for (YamlMap declared : yaml.maps("checks")) {
      declared.allowOnly(Set.of("name", "holds", "severity"));
      String severity = declared.text("severity");
      if (!severity.equals("fail") && !severity.equals("warn")) {
        declared.complain("severity", "write fail or warn");
        continue;
      }
      checks.add(
          new Check(
              declared.text("name"),
              declared.text("holds"),
              Check.Severity.valueOf(severity.toUpperCase(Locale.ROOT))));
    }
    return checks;
  }

  private static List<Figure> figures(YamlMap yaml) {
    List<Figure> figures = new ArrayList<>();
    yaml.mapsByKey("indicators").forEach((code, map) -> figures.add(indicator(code, map)));
    yaml.mapsByKey("rules").forEach((code, map) -> figures.add(rule(code, map)));
    return figures;
  }

  private static Figure indicator(String code, YamlMap map) {
    map.allowOnly(INDICATOR_KEYS);
    String unit = map.optionalText("unit").orElse("");
    return new Figure(
        code,
        map.label(),
        map.text("article"),
        unit,
        "",
        words(map, "formula"),
        map.texts("derives"));
  }

  private static Figure rule(String code, YamlMap map) {
    map.allowOnly(RULE_KEYS);
    return new Figure(
        code,
        map.label(),
        map.text("article"),
        "",
        map.text("severity"),
        words(map, "advice"),
        List.of());
  }

  private static Label words(YamlMap map, String key) {
    return map.map(key).map(YamlMap::label).orElse(new Label("", ""));
  }

  private String sql(Path folder) {
    Path file = folder.resolve("table.sql");
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      problems.add(file, "write the select that fills the table");
      return "";
    }
  }

  /** Only folders that publish figures with members of their own have one. */
  private static Optional<String> trace(Path folder) {
    Path file = folder.resolve("trace.sql");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
