package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a batch, and what leaves no trace. */
class BatchTest {
  @TempDir Path temp;
  private TrialLake lake = new TrialLake(Path.of(""));

  @BeforeEach
  void makeLake() throws IOException {
    lake = TrialLake.in(temp);
  }

  @Test
  void sameBytesAreLoadedOnce() throws IOException {
    Official.grants(3).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    Files.copy(lake.records().resolve("grants.csv"), lake.records().resolve("grants-copy.csv"));

    IngestSummary first = lake.load();
    IngestSummary again = lake.load(TrialLake.RECEIVED.plusSeconds(60));

    assertThat(first.units())
        .extracting(Unit::state)
        .containsExactlyInAnyOrder(Unit.State.LOADED, Unit.State.ALREADY_LOADED);
    assertThat(first.read()).isEqualTo(3);
    assertThat(again.batch()).isEmpty();
    assertThat(again.units()).extracting(Unit::state).containsOnly(Unit.State.ALREADY_LOADED);
    assertThat(Ledger.read(lake.lake()).all()).hasSize(1);
    assertThat(lake.staged("grants").count()).isEqualTo(3);
    assertThat(folders(lake.lake().staging("grants"))).hasSize(1);
  }

  @Test
  void whatWasUndoneMayBeLoadedAgain() throws IOException {
    Official.grants(3).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    String batchId = lake.load().batch().orElseThrow().batchId();
    Instant undone = TrialLake.RECEIVED.plusSeconds(60);

    Ledger ledger = Ledger.read(lake.lake()).undo(batchId, undone);
    IngestSummary again = lake.load(TrialLake.RECEIVED.plusSeconds(120));

    assertThat(ledger.knownAt(undone.minusMillis(1))).hasSize(1);
    assertThat(ledger.knownAt(undone)).isEmpty();
    assertThat(again.batch()).isPresent();
    assertThatThrownBy(() -> ledger.undo("nonsense", undone))
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE));
  }

  @Test
  void interruptedLoadDoesNotCountAndIsClearedAway() throws IOException {
    Official.grants(3).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    Path left = lake.lake().staging("grants").resolve("20260101T000000000Z-abcdef");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.parquet"), "half");

    lake.load();

    assertThat(left).doesNotExist();
    assertThat(lake.staged("grants").count()).isEqualTo(3);
  }

  @Test
  void badFilesAreNamedAndTheOthersGoOn() throws IOException {
    Official.grants(3).writeCsv(lake.records().resolve("grants.csv"), UTF_8);
    Files.writeString(lake.records().resolve("weather.csv"), "日期,气温\n2021-1-1,5\n");
    Files.writeString(lake.records().resolve("subsidies.csv"), "身份证号,年度\n1,2021\n");
    Files.write(
        lake.records().resolve("utf16.csv"), "资助编号,身份证号\n".getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(lake.records().resolve("empty.csv"), "");
    Files.writeString(lake.records().resolve("old.xls"), "x");
    Files.writeString(lake.records().resolve("readme.md"), "x");
    Files.writeString(lake.records().resolve("~$grants.xlsx"), "x");

    IngestSummary summary = lake.load();

    assertThat(summary.units())
        .extracting(Unit::file, Unit::reason)
        .containsExactly(
            tuple("empty.csv", "unknown_record_set"),
            tuple("grants.csv", ""),
            tuple("old.xls", "unreadable_file"),
            tuple("subsidies.csv", "missing_column"),
            tuple("utf16.csv", "bad_encoding"),
            tuple("weather.csv", "unknown_record_set"));
    assertThat(summary.otherFiles()).containsExactly("readme.md");
    Batch held =
        Ledger.read(lake.lake()).batch(summary.batch().orElseThrow().batchId()).orElseThrow();
    assertThat(held.units()).isEqualTo(summary.units());
  }

  @Test
  void aCopyUnderAWrongExtensionDoesNotTakeTheRightOneAlong() throws IOException {
    Path right = lake.records().resolve("资助.xlsx");
    Official.writeXlsx(right, "科研项目资助", Official.grants(3));
    Files.copy(right, lake.records().resolve("a.csv"));
    Files.copy(right, lake.records().resolve("z.parquet"));
    Files.copy(right, lake.records().resolve("资助.xlsm"));

    IngestSummary summary = lake.load();

    assertThat(summary.units())
        .extracting(Unit::file, Unit::state)
        .containsExactly(
            tuple("a.csv", Unit.State.REFUSED),
            tuple("z.parquet", Unit.State.REFUSED),
            tuple("资助.xlsm", Unit.State.LOADED),
            tuple("资助.xlsx", Unit.State.ALREADY_LOADED));
    assertThat(summary.units().get(0).message().zh()).contains("内容是工作簿");
    assertThat(lake.staged("grants").count()).isEqualTo(3);
  }

  @Test
  void loadOfRefusedFilesAloneLeavesNothing() throws IOException {
    Files.writeString(
        lake.records().resolve("grants.csv"), Official.grants(300).csv() + "\r\n\"open");

    IngestSummary summary = lake.load();

    assertThat(summary.batch()).isEmpty();
    assertThat(summary.units()).extracting(Unit::reason).containsExactly("unreadable_file");
    assertThat(lake.lake().staging("grants")).isEmptyDirectory();
    assertThat(Ledger.read(lake.lake()).all()).isEmpty();
  }

  @Test
  void folderWithoutTablesIsAFault() {
    assertThatThrownBy(lake::load)
        .isInstanceOfSatisfying(
            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.RECORDS_MISSING));
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.toList();
    }
  }
}
