package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands say and how they end. */
class CliTest {
  private static final String LAKE = Town.lake().root().toString();

  @TempDir Path temp;

  @TestFactory
  Stream<DynamicTest> everyCommandHasHelp() {
    return commands(Talent.commandLine(), List.of()).stream()
        .map(
            words ->
                DynamicTest.dynamicTest(
                    "talent " + String.join(" ", words),
                    () -> {
                      List<String> asked = new ArrayList<>(words);
                      asked.add("--help");
                      Told told = Told.by(asked.toArray(String[]::new));
                      assertThat(told.exitCode()).isZero();
                      assertThat(told.out()).contains("Usage: talent", String.join(" ", words));
                      assertThat(told.err()).isEmpty();
                    }));
  }

  private static List<List<String>> commands(CommandLine command, List<String> words) {
    List<List<String>> all = new ArrayList<>();
    all.add(words);
    command
        .getSubcommands()
        .forEach(
            (name, inner) -> {
              List<String> longer = new ArrayList<>(words);
              longer.add(name);
              all.addAll(commands(inner, longer));
            });
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "check --dance",
        "query",
        "build --as-of yesterday",
        "query --format xml x",
        "policy check no-such-file.yaml",
        "run --lake target/nowhere"
      })
  void whatCannotBeMeantEndsWithTwo(String words) {
    Told told = Told.by(words.isEmpty() ? new String[0] : words.split(" ", -1));
    assertThat(told.exitCode()).as(told.out() + told.err()).isEqualTo(2);
    assertThat(told.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void withoutASnapshotDataAreMissing() {
    String nowhere = temp.resolve("nowhere").toString();
    for (String command : List.of("check", "audit", "snapshots", "report")) {
      Told told = Told.by(command, "--lake", nowhere);
      assertThat(told.exitCode()).as(command).isEqualTo(3);
      assertThat(told.err()).contains("SNAPSHOT_MISSING");
    }
  }

  @Test
  void completionIsAScriptForTheShell() {
    Told told = Told.by("generate-completion");
    assertThat(told.exitCode()).isZero();
    assertThat(told.out()).contains("complete", "snapshots", "--known-at");
  }

  @Test
  void aTableLinesUpWhateverItsScript() {
    assertThat(query("table", "select '市科技局' as 部门, 1.50 as n union all select 'ab', null"))
        .isEqualTo("部门      n\n市科技局  1.5\nab\n");
  }

  @Test
  void csvIsQuotedAndNoSpreadsheetTakesACellForAFormula() {
    assertThat(
            query(
                "csv",
                "select '=1+1' as \"a,b\", '@x' as c, -1 as d, '＝1' as e, 'x,\"y\"' as f, null as"
                    + " g"))
        .isEqualTo("\"a,b\",c,d,e,f,g\n'=1+1,'@x,-1,'＝1,\"x,\"\"y\"\"\",\n");
  }

  @Test
  void jsonIsValid() {
    assertThat(
            query(
                "json",
                "select 'a\"\\' || chr(10) as t, 1.50 as n, null as x, true as b,"
                    + " date '2025-01-02' as d, 'nan'::double as f"))
        .isEqualTo(
            "[\n  {\"t\": \"a\\\"\\\\\\u000a\", \"n\": 1.5, \"x\": null, \"b\": true,"
                + " \"d\": \"2025-01-02\", \"f\": null}\n]\n");
  }

  @Test
  void aQueryReadsThePublishedTablesByTheirBareNames() {
    assertThat(query("csv", "select count(*) > 100 as many from indicator"))
        .isEqualTo("many\ntrue\n");
    assertThat(query("csv", "select count(*) > 10 as many from dim_person"))
        .isEqualTo("many\ntrue\n");
    assertThat(query("csv", "with a as (select 1 as n) select n from a;")).isEqualTo("n\n1\n");
  }

  @Test
  void aQueryReadsNoOtherFileAndWritesNone() throws IOException {
    Town.run();
    Path snapshot = Snapshot.current(Town.lake()).folder();
    Path secret = Files.writeString(temp.resolve("secret.csv"), "a\nsecret\n");
    List<String> attempts =
        List.of(
            "select * from read_csv('%s')".formatted(secret),
            "select * from '%s'".formatted(secret),
            "select * from read_text('%s/../../batches/*')".formatted(snapshot),
            "select * from read_parquet('%s/identity/persons/*/*.parquet')".formatted(LAKE),
            "select * from glob('%s/identity/*')".formatted(LAKE),
            "copy (select 1) to '%s'".formatted(temp.resolve("out.csv")),
            "copy (select 1) to '%s/out.csv'".formatted(snapshot),
            "select 1; copy (select 1) to '%s/out.csv'".formatted(snapshot),
            "attach '%s'".formatted(temp.resolve("new.duckdb")),
            "export database '%s'".formatted(temp.resolve("export")),
            "install httpfs",
            "set enable_external_access = true",
            "drop table mart.indicator",
            "update mart.indicator set value = 0");
    List<Path> before = listing(snapshot);
    for (String attempt : attempts) {
      Told told = Told.by("query", "--lake", LAKE, attempt);
      assertThat(told.exitCode()).as(attempt + "\n" + told.out()).isEqualTo(2);
      assertThat(told.out()).as(attempt).doesNotContain("secret", "张");
    }
    assertThat(listing(snapshot)).isEqualTo(before);
    assertThat(listing(temp)).containsExactly(temp, secret);
  }

  private static List<Path> listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  private static String query(String format, String sql) {
    Town.run();
    Told told = Told.by("query", "--lake", LAKE, "--format", format, sql);
    assertThat(told.exitCode()).as(told.err()).isZero();
    return told.out().replace(System.lineSeparator(), "\n");
  }
}
