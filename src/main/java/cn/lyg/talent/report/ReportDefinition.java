package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report as its folder declares it.
 *
 * @param name the folder's name
 * @param audience whom it is made for, as the command line asks
 * @param formats what it can be written as
 * @param tables the mart tables behind the page, in reading order
 * @param compared those that show the former report beside this one, with the columns that tell a
 *     row
 * @param publicTables how the counts of each table add up, where the report may go to the public
 */
public record ReportDefinition(
    String name,
    Label title,
    List<String> audience,
    List<Format> formats,
    List<String> tables,
    Map<String, List<String>> compared,
    Map<String, PublicTable> publicTables) {

  public ReportDefinition {
    audience = List.copyOf(audience);
    formats = List.copyOf(formats);
    tables = List.copyOf(tables);
    compared = Map.copyOf(compared);
    publicTables = Map.copyOf(publicTables);
  }

  /** Every report there is, in the order of their names. */
  public static List<ReportDefinition> all() {
    return Resources.lines("index.txt").stream().map(ReportDefinition::named).toList();
  }

  /** The report of that name. */
  public static ReportDefinition named(String name) {
    List<String> known = Resources.lines("index.txt");
    if (!known.contains(name)) {
      throw new WarehouseException(
          Fault.USAGE, name, "no such report; known are " + String.join(", ", known));
    }
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    String file = name + "/report.yaml";
    YamlMap yaml = YamlFile.parse("reports/" + file, Resources.text(file), problems);
    yaml.allowOnly(Set.of("title", "audience", "formats", "tables", "compared", "public"));
    ReportDefinition definition =
        new ReportDefinition(
            name,
            yaml.label("title"),
            yaml.texts("audience"),
            formats(yaml),
            yaml.texts("tables"),
            compared(yaml),
            publicTables(yaml));
    problems.throwIfAny();
    return definition;
  }

  private static Map<String, List<String>> compared(YamlMap yaml) {
    Map<String, List<String>> compared = new LinkedHashMap<>();
    yaml.map("compared")
        .ifPresent(tables -> tables.keys().forEach(key -> compared.put(key, tables.texts(key))));
    return compared;
  }

  private static Map<String, PublicTable> publicTables(YamlMap yaml) {
    Map<String, PublicTable> tables = new LinkedHashMap<>();
    yaml.mapsByKey("public")
        .forEach((name, table) -> tables.put(name, PublicTable.of(name, table)));
    return tables;
  }

  /** The tables that an edition shows: to the public, those of which it is said how they add up. */
  List<String> tables(boolean forThePublic) {
    return forThePublic ? tables.stream().filter(publicTables::containsKey).toList() : tables;
  }

  /** How the counts of a table add up; without that it cannot be shown to the public. */
  PublicTable publicTable(String table) {
    PublicTable declared = publicTables.get(table);
    if (declared == null) {
      throw new WarehouseException(
          Fault.USAGE,
          name,
          "is not for the public: report.yaml says nothing of " + table + " under 'public'");
    }
    return declared;
  }

  private static List<Format> formats(YamlMap yaml) {
    List<Format> formats = new ArrayList<>();
    for (String format : yaml.texts("formats")) {
      try {
        formats.add(Format.named(format));
      } catch (WarehouseException unknown) {
        yaml.complain("formats", String.valueOf(unknown.getMessage()));
      }
    }
    return formats;
  }
}
