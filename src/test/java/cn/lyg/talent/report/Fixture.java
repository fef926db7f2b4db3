package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalogue as the reports find it: the mart tables as their folders declare them, filled from
 * small CSV files, one a table, under the fixture's name.
 */
final class Fixture {
  private static final Path MARTS = Path.of("warehouse", "marts");

  /** Rare characters of real names; the font has all but 𠮷. */
  static final String RARE = "𠮷㛃䶮喆";

  private static final Map<String, String> NAMES =
      Map.of(
          "zh",
          "连云港市海州区" + RARE + "高新技术研究院",
          "recommender_zh",
          "连云港市海州区" + RARE + "高新技术研究院",
          "en",
          "Haizhou Institute of Advanced Technology",
          "recommender_en",
          "Haizhou Institute of Advanced Technology");

  private Fixture() {}

  /** In the middle of the period, with something wrong in every panel. */
  static Database mid() {
    return of("mid");
  }

  /** The first day: plans and targets, and nobody selected. */
  static Database dayOne() {
    return of("day_one");
  }

  /** The middle of the period, every row of it many times over. */
  static Database many() {
    Database database = of("mid");
    for (String table : tables()) {
      if (!table.endsWith("_programme")) {
        String name = "mart." + table;
        database.execute("insert into %s select t.* from %s as t, range(12)".formatted(name, name));
      }
    }
    return database;
  }

  /** One table of so many rows, the rest as in the middle of the period. */
  static Database longer(String table, int rows) {
    Database database = of("mid");
    String name = "mart." + table;
    database.execute(
        "insert into %s select t.* from %s as t, range(%d) limit %d"
            .formatted(name, name, rows, rows));
    return database;
  }

  /** Units and people whose names are long, or written with characters few fonts have. */
  static Database longNames() {
    Database database = of("mid");
    for (String table : tables()) {
      for (String column : columns(table)) {
        if (!table.endsWith("_programme") && NAMES.containsKey(column)) {
          database.execute(
              "update mart.%s set %s = '%s' where %s is not null"
                  .formatted(table, column, NAMES.get(column), column));
        }
      }
    }
    return database;
  }

  /** Tables without a row. */
  static Database empty() {
    return of("");
  }

  private static Database of(String name) {
    Database database = Database.inMemory();
    database.execute("create schema mart");
    database.execute("create schema ops");
    tables().forEach(table -> create(database, table, rows(name, table)));
    database.execute(
        "create table ops.run as select 'S-20241008' as run_id, timestamptz '2024-10-08"
            + " 01:00:00+00' as started_at, date '2024-09-30' as as_of, '2024-10-08T01:00:00Z' as"
            + " known_at, '9f2c4b1a77de0b5c' as policy_sha256");
    return database;
  }

  /** The tables that pages are made of. */
  static List<String> tables() {
    try (Stream<Path> folders = Files.list(MARTS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(Fixture::isOfAPage)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isOfAPage(String table) {
    return ReportDefinition.all().stream().anyMatch(report -> table.startsWith(report.name() + "_"))
        && yaml(table).map("columns").isPresent();
  }

  /** The columns a table's folder declares. */
  static List<String> columns(String table) {
    return yaml(table).map("columns").orElseThrow().keys();
  }

  private static YamlMap yaml(String table) {
    return YamlFile.read(
        MARTS.resolve(table).resolve("table.yaml"), new Problems(Fault.MODEL_INVALID));
  }

  private static void create(Database database, String table, Optional<Path> rows) {
    YamlMap yaml = yaml(table);
    String columns =
        yaml.mapsByKey("columns").entrySet().stream()
            .map(column -> "\"%s\" %s".formatted(column.getKey(), type(column.getValue())))
            .collect(Collectors.joining(", "));
    String name = "mart." + table;
    database.execute("create table %s (%s)".formatted(name, columns));
    database.execute(
        "comment on table %s is '%s · %s. Words. Words.'"
            .formatted(name, yaml.label("title").zh(), yaml.label("title").en()));
    yaml.mapsByKey("columns")
        .forEach(
            (column, about) ->
                database.execute(
                    "comment on column %s.\"%s\" is '%s · %s'"
                        .formatted(name, column, about.text("zh"), about.text("en"))));
    rows.ifPresent(
        file -> database.execute("copy %s from '%s' (header true)".formatted(name, file)));
  }

  private static String type(YamlMap column) {
    return ColumnType.parse(column.text("type")).orElseThrow().duckdb();
  }

  private static Optional<Path> rows(String fixture, String table) {
    if (fixture.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Fixture.class.getResource(fixture + "/" + table + ".csv"))
        .map(Fixture::path);
  }

  private static Path path(URL resource) {
    try {
      return Path.of(resource.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
