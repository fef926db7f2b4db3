package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office writes who is meant; past intake nobody is named, and the decision still fits. */
class KeyTextsTest {
  private static final String HEADER = "规则,事项,处理意见,处理日期,处理人\n";

  @TempDir Path temp;

  private List<String> subjects(String... written) throws IOException {
    TrialIntake intake = TrialIntake.in(temp.resolve("lake"));
    StringBuilder text = new StringBuilder(HEADER);
    for (String subject : written) {
      text.append("A07-age,").append(subject).append(",认可,2022-01-10,人才办\n");
    }
    Unit unit = intake.take("decisions.csv", text.toString().getBytes(UTF_8)).get(0);
    assertThat(unit.sound()).isEqualTo(written.length);
    try (Stream<Path> files = Files.list(intake.batch().folders().staging("decisions"))) {
      List<RawRow> rows = rows(files.findFirst().orElseThrow());
      int subject = rows.get(0).cells().indexOf("subject");
      int key = rows.get(0).cells().indexOf("record_key");
      return rows.stream()
          .skip(1)
          .peek(row -> assertThat(row.cells().get(key)).endsWith(row.cells().get(subject)))
          .map(row -> row.cells().get(subject))
          .toList();
    }
  }

  private static List<RawRow> rows(Path file) throws IOException {
    try (Source source = Source.open(Source.Kind.PARQUET, file, "t")) {
      return CsvSourceTest.rows(source.sheets().get(0));
    }
  }

  private String key(String idNumber) {
    return IdentityKey.of(TrialIntake.in(temp.resolve("lake")).lake(), Set.of())
        .personKey(idNumber);
  }

  @Test
  void idNumberInASubjectBecomesThePersonsKey() throws IOException {
    String id = Official.id(1);
    String withX =
        Stream.iterate(0, n -> n + 1)
            .map(Official::id)
            .filter(s -> s.endsWith("X"))
            .findFirst()
            .orElseThrow();

    assertThat(
            subjects(
                "2021/" + id,
                id + "/2022",
                "2021/" + withX.toLowerCase(Locale.ROOT),
                "2021/" + key(id)))
        .containsExactly(
            "2021/" + key(id), key(id) + "/2022", "2021/" + key(withX), "2021/" + key(id));
  }

  @Test
  void slipOfThePenIsNoReasonToNameAnybody() throws IOException {
    String id = Official.id(1);
    String slipped = id.substring(0, 17) + (id.endsWith("0") ? "1" : "0");
    assertThat(subjects("2021/" + slipped)).noneMatch(subject -> subject.contains(slipped));
  }

  @Test
  void numbersOfGrantsAndKeysStayAsTheyAre() throws IOException {
    List<String> kept =
        List.of(
            "G-202206010000000123", "202299990000000123", "2021/3f2a9c", "20220601000000012345");
    assertThat(subjects(kept.toArray(String[]::new))).isEqualTo(kept);
  }
}
