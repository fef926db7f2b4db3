package cn.lyg.talent.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.fault.WarehouseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratorTest {
  private static final int PEOPLE = 300;
  private static final long SEED = 521;

  @TempDir static Path mixedFolder;
  private static GeneratedFiles mixed;
  private static List<ReadBack.Table> tables;

  @BeforeAll
  static void generate() {
    mixed = Generator.write(mixedFolder, PEOPLE, SEED, Format.MIXED);
    tables = ReadBack.tables(mixedFolder);
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameBytesWhateverThePlaceAndTheTime(Format format, @TempDir Path folder) {
    Generator.write(folder.resolve("here"), PEOPLE, SEED, format);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Generator.write(folder.resolve("elsewhere"), PEOPLE, SEED, format);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Map<String, byte[]> here = ReadBack.bytes(folder.resolve("here"));
    Map<String, byte[]> elsewhere = ReadBack.bytes(folder.resolve("elsewhere"));
    assertThat(elsewhere.keySet()).isEqualTo(here.keySet());
    here.forEach((file, bytes) -> assertThat(elsewhere.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void anotherSeedGivesOtherPeople(@TempDir Path folder) {
    Generator.write(folder.resolve("a"), 20, 1, Format.CSV);
    Generator.write(folder.resolve("b"), 20, 2, Format.CSV);
    String file = "records/applications/applications_2021.csv";
    assertThat(ReadBack.bytes(folder.resolve("a")).get(file))
        .isNotEqualTo(ReadBack.bytes(folder.resolve("b")).get(file));
  }

  @Test
  void everyRecordSetIsThere() {
    assertThat(mixed.rows().keySet()).isEqualTo(Layout.all().keySet());
  }

  @Test
  void everyHeaderIsOneOfTheContractsOrKnownToBeUnknown() {
    Set<String> known =
        Stream.concat(
                Layout.all().values().stream()
                    .flatMap(layout -> layout.fields().stream())
                    .flatMap(field -> field.headers().stream()),
                Stream.of("序号", "联系电话"))
            .collect(Collectors.toSet());
    for (ReadBack.Table table : tables) {
      assertThat(table.header())
          .as(table.file())
          .allSatisfy(header -> assertThat(known).contains(bare(header)));
    }
  }

  private static String bare(String header) {
    return header.replaceAll("[\\s　]", "").replaceAll("[（(]万元[)）]$", "");
  }

  @Test
  void theFilesAreAsUntidyAsFilesAre() {
    Map<String, byte[]> files = ReadBack.bytes(mixedFolder);
    assertThat(files.keySet())
        .anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.endsWith(".csv"))
        .contains("records/2021/申报记录-市教育局.xlsx", "records/2021/applications_320706.csv");
    assertThat(tables.stream().flatMap(table -> table.header().stream()))
        .anyMatch(header -> header.contains("\n"))
        .anyMatch(header -> header.contains("（万元）"))
        .anyMatch(header -> header.contains("　"));
    assertThat(tables.stream().flatMap(table -> table.rows().values().stream()))
        .anyMatch(row -> row.get(0).startsWith("填表说明"))
        .anyMatch(row -> row.stream().anyMatch(cell -> cell.matches("[０-９年月日]+")));
  }

  @Test
  void rowsGrowWithThePeople(@TempDir Path folder) {
    Map<String, Long> small = mixed.rows();
    Map<String, Long> large = Generator.write(folder, 10 * PEOPLE, SEED, Format.CSV).rows();
    for (String set : List.of("applications", "assessments", "subsidies", "grants")) {
      assertThat(1.0 * large.getOrDefault(set, 0L) / small.getOrDefault(set, 0L))
          .as(set)
          .isBetween(8.0, 11.0);
    }
  }

  @Test
  void aLongWorkbookGoesOnInASecondOne(@TempDir Path folder) {
    Generator.write(folder, 2_000, SEED, Format.MIXED);
    assertThat(ReadBack.bytes(folder).keySet())
        .contains("records/2024/考核记录-2024.xlsx", "records/2024/考核记录-2024-2.xlsx");
  }

  @Test
  void recordsThatAreThereAreNotMixedWithOthers() {
    assertThatThrownBy(() -> Generator.write(mixedFolder, 10, 1, Format.CSV))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("name another folder");
    assertThatThrownBy(() -> Generator.write(mixedFolder.resolve("none"), 0, 1, Format.CSV))
        .isInstanceOf(WarehouseException.class);
  }

  @Test
  void aHandfulOfPeopleIsAProgrammeToo(@TempDir Path folder) {
    assertThat(Generator.write(folder, 1, SEED, Format.MIXED).rows()).containsKey("rounds");
  }
}
