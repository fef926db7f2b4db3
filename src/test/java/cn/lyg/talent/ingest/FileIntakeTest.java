package cn.lyg.talent.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIntakeTest {
  private static final Path WAREHOUSE = Path.of("warehouse");

  @TempDir Path temp;
  private Lake lake = new Lake(Path.of(""));

  @BeforeEach
  void makeLake() {
    lake = new Lake(temp.resolve("lake"));
  }

  private BatchContext batch() {
    Contracts contracts = Contracts.load(WAREHOUSE, Codelists.load(WAREHOUSE));
    BatchContext batch =
        new BatchContext(
            lake.root().toString(), "b", "521-6", contracts, IdentityKey.of(lake, Set.of()));
    batch.folders().makeClosed();
    return batch;
  }

  private LandedFile land(String name, String text) throws IOException {
    Path file = Files.writeString(temp.resolve(name), text, UTF_8);
    return new Landing(lake).land(RecordFile.of(name, Source.Kind.of(name).orElseThrow(), file));
  }

  @Test
  void manyHandsTakeInALargeFileWhole() throws IOException {
    LandedFile small = land("grants.csv", Official.grants(5000).csv());
    LandedFile large = new LandedFile(small.name(), small.sha256(), small.kind(), 1L << 30);
    IngestTask task = new IngestTask(large, Set.of()).onCores(3);

    List<Unit> units = task.run(batch(), 1);

    assertThat(new IngestTask(small, Set.of()).onCores(3).hands()).isEqualTo(1);
    assertThat(task.hands()).isEqualTo(3);
    assertThat(units).extracting(Unit::sound).containsExactly(5000L);
    Dataset<Row> rows =
        LocalSpark.session().read().parquet(lake.staging("grants").resolve("b").toString());
    assertThat(rows.inputFiles()).hasSize(3);
    assertThat(rows.select("grant_id").distinct().count()).isEqualTo(5000);
  }

  @Test
  void whatManyHandsWriteDoesNotDependOnWhoWasFast() throws IOException {
    LandedFile file = land("grants.csv", Official.grants(5000).csv());
    BatchContext batch = batch();
    new IngestTask(file, Set.of(), 2).run(batch, 1);
    Path staged = lake.staging("grants").resolve("b");
    List<List<Row>> once = rowsByFile(staged);

    new IngestTask(file, Set.of(), 2).run(batch, 2);

    assertThat(rowsByFile(staged)).hasSize(2).isEqualTo(once);
  }

  private static List<List<Row>> rowsByFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> LocalSpark.session().read().parquet(file.toString()).collectAsList())
          .toList();
    }
  }

  @Test
  void handsStopWhenTheFileTurnsOutUnreadable() throws IOException {
    LandedFile file = land("grants.csv", Official.grants(3000).csv() + "\r\n\"open,1,2");

    List<Unit> units = new IngestTask(file, Set.of(), 2).run(batch(), 1);

    assertThat(units).extracting(Unit::reason).containsExactly("unreadable_file");
    try (Stream<Path> staged = Files.walk(lake.staging())) {
      assertThat(staged.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void fileUnreadableInItsLastRowLeavesNothingBehind() throws IOException {
    LandedFile file = land("grants.csv", Official.grants(3000).csv() + "\r\n\"open,1,2");
    BatchContext batch = batch();

    List<Unit> units = new IngestTask(file, Set.of()).run(batch, 1);

    assertThat(units).extracting(Unit::reason).containsExactly("unreadable_file");
    assertThat(units.get(0).message().en()).contains("row 3006");
    try (Stream<Path> staged = Files.walk(lake.staging())) {
      assertThat(staged.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void heldSheetIsPassedOver() throws IOException {
    LandedFile file = land("grants.csv", Official.grants(3).csv());
    assertThat(new IngestTask(file, Set.of("")).run(batch(), 1)).isEmpty();
  }
}
