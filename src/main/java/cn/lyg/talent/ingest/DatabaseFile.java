package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A database to read records from, described in a small YAML file:
 *
 * <pre>
 * url: jdbc:postgresql://hr.example/talent
 * user: reader                          # optional
 * password_file: /etc/talent/hr.secret  # optional; its first line
 * tables:                               # record set: a table, or a query with a fixed order
 *   applications: select … from … order by …
 * </pre>
 *
 * What a query gives is landed as a text file and read like any other, so that it can be traced,
 * and so that the same rows again are known to be the same.
 */
record DatabaseFile(String name, String url, Properties login, Map<String, String> queries) {

  static boolean isOne(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  static DatabaseFile read(Path file) {
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    YamlMap yaml = YamlFile.read(file, problems);
    yaml.allowOnly(Set.of("url", "user", "password_file", "tables"));
    Map<String, String> queries = new LinkedHashMap<>();
    yaml.map("tables")
        .ifPresent(tables -> tables.keys().forEach(set -> queries.put(set, tables.text(set))));
    if (queries.isEmpty()) {
      problems.add(yaml.place(), "name under tables at least one record set and its query");
    }
    Properties login = new Properties();
    yaml.optionalText("user").ifPresent(user -> login.setProperty("user", user));
    yaml.optionalText("password_file")
        .ifPresent(secret -> login.setProperty("password", password(file.resolveSibling(secret))));
    String url = yaml.text("url");
    problems.throwIfAny();
    return new DatabaseFile(String.valueOf(file.getFileName()), url, login, queries);
  }

  private static String password(Path secret) {
    try {
      return Files.readAllLines(secret).stream().findFirst().orElse("");
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.STORAGE, secret, "see that the password file may be read", unreadable);
    }
  }

  /** One file a record set, named so that the set is told by the name. */
  List<RecordFile> tables() {
    List<RecordFile> files = new ArrayList<>();
    queries.forEach(
        (set, query) ->
            files.add(
                new RecordFile(
                    name + "/" + set + ".csv",
                    Source.Kind.CSV,
                    out -> new DatabaseQuery(this, query).writeTo(out))));
    return List.copyOf(files);
  }
}
