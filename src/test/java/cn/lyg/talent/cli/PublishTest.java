package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot where other machines read it, by the command and by Spark alone. */
class PublishTest {
  @TempDir Path temp;

  @Test
  void whatIsPublishedIsListedAndReadByItsPlace() {
    Snapshot snapshot = Snapshot.current(DemoLake.lake());
    String lake = DemoLake.lake().root().toString();
    String uri = temp.resolve("store").toUri().toString();

    Told told = Told.by("publish", "--to", uri, "--lake", lake, "--snapshot", snapshot.id());
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains("/snapshots/" + snapshot.id());

    assertThat(Told.by("snapshots", "--at", uri).out()).contains(snapshot.id()).contains("*");
    long figures =
        TestSpark.session()
            .read()
            .parquet(uri + "/snapshots/" + snapshot.id() + "/marts/indicator")
            .count();
    assertThat(DemoLake.ask(snapshot, "select count(*) as figures from mart.indicator").toString())
        .contains(String.valueOf(figures));
  }

  @Test
  void aPlaceThatNoFileSystemAnswersToIsToldAsUsage() {
    Told told =
        Told.by("publish", "--to", "nowhere://x/y", "--lake", DemoLake.lake().root().toString());
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).contains("nowhere://x/y");
  }
}
