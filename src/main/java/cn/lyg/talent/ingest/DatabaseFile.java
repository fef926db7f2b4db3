package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A database to read records from, described in a small YAML file:
 *
 * <pre>
 * url: jdbc:postgresql://hr.example/talent
 * user: reader                    # or user_env: HR_USER
 * password_file: hr.secret        # its first line, or password_env: HR_PASSWORD
 * tables:                         # record set: a table, or a query with a fixed order
 *   applications: select … from … order by …
 * </pre>
 *
 * What a query gives is landed as a text file and read like any other, so that it can be traced,
 * and so that the same rows again are known to be the same.
 */
record DatabaseFile(String name, String url, DatabaseLogin login, Map<String, String> queries) {
  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("[?&;]password=|//[^/@]*:[^/@]*@", Pattern.CASE_INSENSITIVE);

  static boolean isOne(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /**
   * Reads a description.
   *
   * @param environment where user and password may come from
   */
  static DatabaseFile read(Path file, Map<String, String> environment) {
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    YamlMap yaml = YamlFile.read(file, problems);
    yaml.allowOnly(Set.of("url", "user", "user_env", "password_file", "password_env", "tables"));
    Map<String, String> queries = new LinkedHashMap<>();
    yaml.map("tables")
        .ifPresent(tables -> tables.keys().forEach(set -> queries.put(set, tables.text(set))));
    if (queries.isEmpty()) {
      problems.add(yaml.place(), "name under tables at least one record set and its query");
    }
    String url = yaml.text("url");
    if (PASSWORD_IN_URL.matcher(url).find()) {
      yaml.complain("url", "a password stands in the url; put it into a password_file");
    }
    DatabaseLogin login = DatabaseLogin.read(yaml, file, environment);
    problems.throwIfAny();
    return new DatabaseFile(String.valueOf(file.getFileName()), url, login, queries);
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
