package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A release as it went out, file by file, beside what is true. */
record PublicRelease(Path folder, Map<String, Long> truth, Released record) {
  static final List<ReportDefinition> PUBLIC =
      ReportDefinition.all().stream()
          .filter(report -> report.audience().contains("public"))
          .toList();

  /** Releases what a database holds, which is closed by it. */
  static PublicRelease of(Database held, Released before, Path folder) {
    Map<String, Long> truth = new LinkedHashMap<>();
    tables().forEach(table -> rows(held, table).forEach(row -> truth.putAll(counts(table, row))));
    try (Edition edition = Edition.forThePublic(held, PUBLIC, before);
        Database tables = edition.tables()) {
      for (ReportDefinition report : PUBLIC) {
        new ReportJob(report, edition, tables).write(Language.EN, List.of(Format.CSV), folder);
      }
      return new PublicRelease(folder, truth, edition.released());
    }
  }

  static List<PublicTable> tables() {
    return PUBLIC.stream()
        .flatMap(report -> report.tables(true).stream().map(report::publicTable))
        .distinct()
        .toList();
  }

  /** All that the files say, and all the sums that everybody knows. */
  Attack attack(Database held) throws IOException {
    Attack attack = new Attack();
    for (PublicTable table : tables()) {
      for (Map<String, String> row : file(table)) {
        table
            .counts()
            .forEach(
                (column, name) -> read(attack, named(name, row), row.getOrDefault(column, "")));
      }
      List<Map<String, String>> rows = rows(held, table);
      rows.forEach(row -> knowRow(attack, table, row));
      rows.stream()
          .collect(Collectors.groupingBy(row -> table.within().stream().map(row::get).toList()))
          .values()
          .forEach(block -> knowSums(attack, table, block));
    }
    return attack;
  }

  private static void read(Attack attack, String name, String cell) {
    attack.misses(name);
    if (!cell.isEmpty()) {
      attack.sees(name, Long.parseLong(cell));
    }
  }

  private static void knowRow(Attack attack, PublicTable table, Map<String, String> row) {
    table
        .total()
        .ifPresent(
            total -> {
              Map<String, Integer> line = new LinkedHashMap<>();
              table.parts().forEach(part -> line.put(name(table, part, row), 1));
              line.put(name(table, total, row), -1);
              attack.knows(line, 0);
            });
    table
        .partOf()
        .forEach(
            (part, whole) -> {
              String name = name(table, part, row);
              attack.leaves(name + " not");
              attack.knows(Map.of(name, 1, name + " not", 1, name(table, whole, row), -1), 0);
            });
  }

  private static void knowSums(Attack attack, PublicTable table, List<Map<String, String>> block) {
    for (String column : table.addends()) {
      Map<String, Integer> line = new LinkedHashMap<>();
      block.forEach(row -> line.put(name(table, column, row), 1));
      attack.knows(line, block.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum());
    }
  }

  /** The rows of a released file; a file's columns stand as the table declares them. */
  List<Map<String, String>> file(PublicTable table) throws IOException {
    List<String> columns = Fixture.columns(table.name());
    List<Map<String, String>> rows = new ArrayList<>();
    String text = Files.readString(folder.resolve(table.name() + "_en.csv")).substring(1);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord record : csv) {
        Map<String, String> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column, record.getField(columns.indexOf(column))));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Map<String, String>> rows(Database held, PublicTable table) {
    List<String> columns = Fixture.columns(table.name());
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Optional<Object>> cells :
        held.rows(
            "select \"%s\" from mart.%s".formatted(String.join("\", \"", columns), table.name()))) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int at = 0; at < columns.size(); at++) {
        row.put(columns.get(at), cells.get(at).map(Object::toString).orElse(""));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Long> counts(PublicTable table, Map<String, String> row) {
    Map<String, Long> counts = new LinkedHashMap<>();
    table
        .counts()
        .keySet()
        .forEach(column -> counts.put(name(table, column, row), Long.parseLong(row.get(column))));
    return counts;
  }

  private static String name(PublicTable table, String column, Map<String, String> row) {
    return named(table.counts().getOrDefault(column, ""), row);
  }

  private static String named(String name, Map<String, String> row) {
    String named = name;
    for (Map.Entry<String, String> cell : row.entrySet()) {
      named = named.replace("{" + cell.getKey() + "}", cell.getValue());
    }
    return named;
  }
}
