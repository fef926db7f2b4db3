package cn.lyg.talent.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.table.Lake;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the lake knows by name, nobody else learns of: every byte outside the closed folders. */
class NamesNobodyTest {
  private static final Set<String> PEOPLE = new TreeSet<>();
  private static final Database PARQUET = Database.inMemory();
  private static WordSearch search = new WordSearch(Set.of());

  @TempDir Path temp;

  @BeforeAll
  static void learnWhoIsMeant() {
    assertThat(Town.run().exitCode()).as(Town.run().err()).isZero();
    Lake lake = Town.lake();
    try (Database database = Database.inMemory()) {
      database
          .rows(
              "select id_number, name from read_parquet('%s/persons/*/*.parquet')"
                  .formatted(lake.identity()))
          .forEach(
              row -> {
                PEOPLE.add(row.get(0).orElseThrow().toString());
                // a name of two characters stands in other words by chance
                row.get(1)
                    .map(Object::toString)
                    .filter(name -> name.codePointCount(0, name.length()) > 2)
                    .ifPresent(PEOPLE::add);
              });
      // numbers that were refused are somebody's too, mistyped or not
      Pattern number = Pattern.compile("\\d{17}[\\dXx]");
      for (List<java.util.Optional<Object>> row :
          database.rows(
              "select cells from read_parquet('%s/*/*.parquet')".formatted(lake.rejected()))) {
        Matcher matcher = number.matcher(row.get(0).map(Object::toString).orElse(""));
        while (matcher.find()) {
          PEOPLE.add(matcher.group());
        }
      }
    }
    assertThat(PEOPLE).hasSizeGreaterThan(120);
    search = searchFor(PEOPLE);
  }

  @AfterAll
  static void close() {
    PARQUET.close();
  }

  @Test
  void noFileOfTheLakeNamesAnybody() throws IOException {
    Lake lake = Town.lake();
    List<Path> closed = List.of(lake.identity(), lake.landing(), lake.rejected());
    int read = 0;
    try (Stream<Path> files = Files.walk(lake.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (closed.stream().noneMatch(file::startsWith)) {
          assertNamesNobody(file.toString(), new String(Files.readAllBytes(file), ISO_8859_1));
          assertNamesNobody(file.toString(), text(file));
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  /** A search that finds nothing must be one that could have found something. */
  @Test
  void theSearchReachesWhatIsStored() throws IOException {
    String key =
        Town.ask(Town.lake(), "select person_key from dim_person limit 1").lines().toList().get(1);
    try (Stream<Path> files = Files.walk(Town.lake().snapshots())) {
      List<Path> parquet =
          files.filter(file -> file.toString().contains("dim_person/part")).toList();
      String stored = text(parquet.get(0));
      assertThat(stored).contains(key.strip());
      assertThat(new WordSearch(Set.of("nobody", key.strip())).in(stored)).contains(key.strip());
    }
  }

  @Test
  void noReportNamesAnybody() throws IOException {
    Told told =
        Told.by(
            "report",
            "--lake",
            Town.lake().root().toString(),
            "--out",
            temp.toString(),
            "--format",
            "pdf,html,xlsx,docx,pptx,csv");
    assertThat(told.exitCode()).as(told.err()).isZero();
    int read = 0;
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertNamesNobody(file.toString(), text(file));
        read++;
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(6);
  }

  /** On request alone, and every page says so. */
  @ParameterizedTest
  @CsvSource({"register, 10", "care, 3"})
  void peopleAreNamedOnRequest(String report, int least) throws IOException {
    String lake = Town.lake().root().toString();
    String out = temp.toString();
    Told told = Told.by("report", "--lake", lake, "--out", out, "--report", report, "--identify");
    assertThat(told.exitCode()).as(told.err()).isZero();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(temp.resolve(report + "_zh.pdf")))) {
      StringBuilder all = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        String said = new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
        assertThat(said).contains("本页含人员姓名");
        all.append(said);
      }
      assertThat(PEOPLE.stream().filter(all.toString()::contains)).hasSizeGreaterThan(least);
      assertThat(all.toString()).doesNotContainPattern("\\d{17}[\\dX]");
    }
  }

  /** What was released is kept for the next release to know: numbers, and nobody's key. */
  @Test
  void aReleaseIsKeptAndNamesNobody() throws IOException {
    String lake = Town.lake().root().toString();
    String out = temp.resolve("release").toString();
    Told told =
        Told.by("report", "--lake", lake, "--out", out, "--audience", "public", "--format", "csv");
    assertThat(told.exitCode()).as(told.err()).isZero();
    try (Stream<Path> kept = Files.list(Town.lake().released())) {
      String text = Files.readString(kept.findFirst().orElseThrow());
      assertThat(text).startsWith("count,day,people,shown").contains("active/sector/");
      assertThat(text).doesNotContainPattern("[0-9a-f]{10}");
      assertNamesNobody("released", text);
    }
  }

  @Test
  void nobodyIsNamedToThePublic() {
    Told refused =
        Told.by(
            "report",
            "--lake",
            Town.lake().root().toString(),
            "--out",
            temp.resolve("public").toString(),
            "--audience",
            "public",
            "--identify");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("nobody is named to the public");
  }

  @Test
  void noCommandNamesAnybody() {
    String lake = Town.lake().root().toString();
    List<Told> told =
        List.of(
            Town.run(),
            Told.by("check", "--lake", lake, "--all"),
            Told.by("check", "--lake", lake, "--format", "json"),
            Told.by("audit", "--lake", lake),
            Told.by("query", "--lake", lake, "--format", "csv", "select * from ops.rejected_row"),
            Told.by("query", "--lake", lake, "--format", "csv", "select * from ops.batch"),
            Told.by("query", "--lake", lake, "select cast(evidence as integer) from mart.finding"),
            Told.by("ingest", "--lake", lake, "--records", Town.records().toString(), "--strict"));
    told.forEach(
        one -> {
          assertNamesNobody("output", one.out());
          assertNamesNobody("error", one.err());
        });
  }

  private static void assertNamesNobody(String where, String text) {
    assertThat(search.in(text)).as("%s names", where).isEmpty();
    assertThat(search.in(tight(text))).as("%s names, blanks apart", where).isEmpty();
  }

  private static String tight(String text) {
    StringBuilder tight = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> tight.append((char) c));
    return tight.toString();
  }

  /** Each word as it reads, and as its bytes do in a file that is no text. */
  private static WordSearch searchFor(Set<String> people) {
    Set<String> words = new TreeSet<>(people);
    people.forEach(person -> words.add(new String(person.getBytes(UTF_8), ISO_8859_1)));
    return new WordSearch(words);
  }

  /** What a file says to whoever opens it with the right programme. */
  private static String text(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".parquet")) {
      return rows(PARQUET, "read_parquet('%s')".formatted(name));
    }
    if (name.endsWith(".duckdb")) {
      try (Database database = Database.readOnly(file)) {
        return database
            .rows(
                "select schema_name || '.\"' || table_name || '\"' from duckdb_tables() where not"
                    + " internal")
            .stream()
            .map(table -> rows(database, table.get(0).orElseThrow().toString()))
            .collect(Collectors.joining("\n"));
      }
    }
    if (name.endsWith(".pdf")) {
      return pdf(file);
    }
    if (name.endsWith(".png")) {
      return ""; // a picture of the first page, whose PDF is read
    }
    return name.matches(".*\\.(xlsx|docx|pptx)") ? unzipped(file) : Files.readString(file);
  }

  private static String rows(Database database, String table) {
    return database.rows("select * from " + table).stream()
        .flatMap(List::stream)
        .map(cell -> cell.map(Object::toString).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static String pdf(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
      }
    }
    return text.toString();
  }

  private static String unzipped(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
