package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Records from a running PostgreSQL, as {@code .ci/postgres} starts and names one. */
@EnabledIfEnvironmentVariable(named = "TALENT_POSTGRES_URL", matches = "jdbc:postgresql:.*")
class PostgresTest {
  private static final String URL = System.getenv("TALENT_POSTGRES_URL");
  private static final String USER = System.getenv("TALENT_POSTGRES_USER");

  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));
  private String password = "";
  private Connection connection;

  PostgresTest() throws SQLException, IOException {
    Path file = Path.of(System.getenv("TALENT_POSTGRES_PASSWORD_FILE"));
    password = Files.readString(file).strip();
    connection = DriverManager.getConnection(URL, USER, password);
  }

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  @AfterEach
  void close() throws SQLException {
    execute("drop schema public cascade");
    execute("create schema public");
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Path description(String login, String tables) throws IOException {
    Path file = temp.resolve("hr.yaml");
    Files.writeString(file, "url: " + URL + "\n" + login + "\ntables:\n" + tables);
    return file;
  }

  private IngestSummary load(Path description, Map<String, String> environment) {
    return lake.job(environment).run(description, TrialLake.RECEIVED, Progress.silent());
  }

  @Test
  void everyTableLoadsAsTheSameRowsDoFromAFile() throws SQLException, IOException {
    StringBuilder tables = new StringBuilder();
    for (Contract contract : TrialLake.CONTRACTS.all()) {
      List<RawRow> rows = example(contract.recordSet());
      tables.append("  %s: >\n    %s\n".formatted(contract.recordSet(), table(contract, rows)));
      Files.writeString(lake.records().resolve(contract.recordSet() + ".csv"), csv(rows), UTF_8);
    }
    Path secret = OwnerOnly.newFile(temp.resolve("hr.secret"));
    Files.writeString(secret, password + "\n");

    Path described = description("user: " + USER + "\npassword_file: hr.secret", tables.toString());
    IngestSummary fromDatabase = load(described, Map.of());
    IngestSummary fromFiles = lake.load(TrialLake.RECEIVED.plusSeconds(60));

    assertThat(fromDatabase.units()).hasSize(15).allMatch(Unit::isLoaded);
    assertThat(fromFiles.units()).hasSize(15).allMatch(Unit::isLoaded);
    assertThat(fromDatabase.read()).isEqualTo(fromFiles.read()).isGreaterThan(30);
    int sets = 0;
    for (Contract contract : TrialLake.CONTRACTS.all()) {
      List<String> held = held(fromDatabase, contract.recordSet(), "record_key", "content_hash");
      assertThat(held)
          .as(contract.recordSet())
          .isEqualTo(held(fromFiles, contract.recordSet(), "record_key", "content_hash"));
      sets += held.isEmpty() ? 0 : 1;
    }
    // of a few sets the first example shows rejected rows alone
    assertThat(sets).isGreaterThan(10);
    assertThat(held(fromDatabase, "rejected_row", "record_set", "reason", "value"))
        .isNotEmpty()
        .isEqualTo(held(fromFiles, "rejected_row", "record_set", "reason", "value"));
    assertThat(filesWith(password, lake.root().resolve("lake"))).isEmpty();
  }

  @Test
  void everyTypeOfAColumnIsReadAsItsText() throws SQLException, IOException {
    execute(
        """
        create table applications as select
            '2021'::char(8) as round, '%s'::varchar as id_number, '张三丰' as name, '单位' as unit_name,
            'city_x' as recommender, 'other' as sector, 'health' as category, 3::smallint as level_applied,
            timestamp '2021-03-05 23:59:59' as applied_on, date '2021-04-01' as recommended_on,
            88.5::double precision as review_score, false as full_time, null::text as title,
            7::bigint as prior_periods
        """
            .formatted(Official.id(1)));
    execute("update applications set recommender = '市科技局'");
    execute(
        """
        create table subsidies as select
            '%s' as id_number, 2021 as year, date '2022-01-05' as paid_on, 'city' as payer,
            unnest(array[1000.10::numeric(12, 2), 'NaN', '-5']) as amount
        """
            .formatted(Official.id(1)));
    execute(
        """
        create table rounds as select 'R' || n as round, 'regular' as kind,
            date '2021-12-31' as reference_date, n as planned_level_1 from generate_series(1, 2500) as n
        """);

    IngestSummary summary =
        load(
            description(
                "user_env: HR_USER\npassword_env: HR_PASSWORD",
                """
                  applications: applications
                  subsidies: subsidies
                  rounds: select * from rounds order by planned_level_1
                """),
            Map.of("HR_USER", USER, "HR_PASSWORD", password));

    assertThat(held(summary, "applications", "round", "applied_on", "review_score", "full_time"))
        .containsExactly("2021|2021-03-05|88.50|false");
    assertThat(held(summary, "subsidies", "amount")).containsExactly("1000.10");
    assertThat(held(summary, "rejected_row", "reason", "value"))
        .containsExactly("bad_number|NaN", "out_of_range|-5");
    assertThat(held(summary, "rounds", "round")).hasSize(2500);
  }

  @Test
  void aRefusedLogInSaysSoWithoutThePassword() throws IOException {
    String wrong = "wrong-" + password;
    Path described =
        description("user: " + USER + "\npassword_env: HR_PASSWORD", "  rounds: rounds\n");
    assertThatThrownBy(() -> load(described, Map.of("HR_PASSWORD", wrong)))
        .isInstanceOfSatisfying(
            WarehouseException.class,
            e -> assertThat(e.fault()).isEqualTo(Fault.SERVICE_UNREACHABLE))
        .hasMessageNotContaining(password)
        .hasNoCause();
  }

  /** The rows of a set's first example, as wide as its header, without the title above it. */
  private static List<RawRow> example(String recordSet) throws IOException {
    Path examples = Path.of("warehouse/contracts", recordSet, "examples");
    try (Stream<Path> found = Files.list(examples);
        Source source =
            Source.open(
                Source.Kind.CSV,
                found.sorted().findFirst().orElseThrow().resolve("given.csv"),
                recordSet + ".csv")) {
      List<RawRow> rows = CsvSourceTest.rows(source.sheets().get(0));
      RawRow header = rows.stream().filter(PostgresTest::isHeader).findFirst().orElseThrow();
      return rows.stream()
          .filter(row -> row.rowNumber() >= header.rowNumber())
          .filter(row -> row.cells().size() == header.cells().size())
          .toList();
    }
  }

  private static boolean isHeader(RawRow row) {
    return row.cells().size() > 1 && !row.cells().get(1).isBlank();
  }

  /** Makes the table; gives the query that reads it in order. */
  private String table(Contract contract, List<RawRow> rows) throws SQLException {
    List<String> columns =
        rows.get(0).cells().stream().map(cell -> '"' + cell.replace('\n', ' ') + '"').toList();
    execute(
        "create table %s (n serial, %s)"
            .formatted(
                contract.recordSet(),
                columns.stream().map(name -> name + " text").collect(Collectors.joining(", "))));
    String marks = columns.stream().map(name -> "nullif(?, '')").collect(Collectors.joining(", "));
    String names = String.join(", ", columns);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)".formatted(contract.recordSet(), names, marks))) {
      for (RawRow row : rows.subList(1, rows.size())) {
        for (int cell = 0; cell < columns.size(); cell++) {
          insert.setString(cell + 1, row.cells().get(cell));
        }
        insert.executeUpdate();
      }
    }
    return "select %s from %s order by n".formatted(names, contract.recordSet());
  }

  private static String csv(List<RawRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.cells().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n"));
  }

  private List<String> held(IngestSummary summary, String table, String... columns)
      throws IOException {
    Path folder = lake.lake().staging(table).resolve(summary.batch().orElseThrow().batchId());
    List<String> held = new ArrayList<>();
    if (Files.notExists(folder)) {
      return held;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        held.addAll(columns(file, columns));
      }
    }
    held.sort(null);
    return held;
  }

  private static List<String> columns(Path parquet, String... columns) throws IOException {
    try (Source source = Source.open(Source.Kind.PARQUET, parquet, "t")) {
      List<RawRow> rows = CsvSourceTest.rows(source.sheets().get(0));
      List<String> names = rows.get(0).cells();
      return rows.stream()
          .skip(1)
          .map(
              row ->
                  IntStream.range(0, columns.length)
                      .mapToObj(i -> row.cells().get(names.indexOf(columns[i])))
                      .collect(Collectors.joining("|")))
          .toList();
    }
  }

  private static List<Path> filesWith(String secret, Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> found = new ArrayList<>();
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains(secret)) {
          found.add(file);
        }
      }
      return found;
    }
  }
}
