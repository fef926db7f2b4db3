package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see whom. */
class PrivacyTest {
  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  @Test
  void noFileLeavesWithoutAKeyOrUnderAnother() throws IOException {
    Official.grants(3).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    lake.load();
    Path key = lake.lake().identity().resolve("key");
    List<String> lines = Files.readAllLines(key);

    Files.delete(key);
    assertThatThrownBy(lake::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDENTITY_KEY));
    Files.write(key, List.of(lines.get(0), "0".repeat(64)));
    assertThatThrownBy(lake::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.IDENTITY_KEY));
  }

  @Test
  void nobodyIsNamedOutsideTheClosedFolders() throws IOException {
    Official.applications(20)
        .withRow("9", "2021", Official.id(3), "张伟", "某单位", Official.id(3), "新医药", "科技", "1", "张伟")
        .writeCsv(lake.records().resolve("applications.csv"), CsvEncoding.GB18030);
    Official.grants(5)
        .withRow("6", "G-7", Official.id(3), "资助" + Official.id(4) + "的项目", "2022-1-1", "1", "市级")
        .writeCsv(lake.records().resolve("grants.csv"), UTF_8);

    lake.load();

    // the values themselves, and the bytes of statistics and dictionaries around them
    for (String recordSet : List.of("applications", "grants", "rejected_row")) {
      List<Row> rows = lake.staged(recordSet).collectAsList();
      assertThat(rows).isNotEmpty();
      rows.forEach(row -> assertNamesNobody(row.mkString("|")));
    }
    for (Path open : List.of(lake.lake().staging(), lake.lake().batches())) {
      try (Stream<Path> files = Files.walk(open)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertNamesNobody(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private static void assertNamesNobody(String text) {
    for (int n = 0; n < 20; n++) {
      assertThat(text).doesNotContain(Official.id(n));
    }
    for (String name : Official.NAMES) {
      assertThat(text).doesNotContain(name);
      assertThat(text)
          .doesNotContain(new String(name.getBytes(UTF_8), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void clearTextIsReadableByItsOwnerOnly() throws IOException {
    Official.applications(3)
        .withRow("9", "2021", "1", "某某", "某单位", "市科技局", "新医药", "科技", "1", "2021-3-5")
        .writeCsv(lake.records().resolve("applications.csv"), UTF_8);

    lake.load();

    for (Path closed :
        List.of(lake.lake().landing(), lake.lake().identity(), lake.lake().rejected())) {
      try (Stream<Path> tree = Files.walk(closed)) {
        List<Path> all = tree.toList();
        assertThat(all).hasSizeGreaterThan(1);
        for (Path path : all) {
          String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .as(path.toString())
              .isEqualTo(wanted);
        }
      }
    }
  }
}
