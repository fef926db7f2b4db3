package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a name, the earlier snapshot is the newest of the last day before. */
class CompareDaysTest {
  @TempDir Path temp;

  @Test
  void theLastDayBeforeIsComparedAndNoOther() throws IOException {
    Town.run();
    Lake lake = Town.copyTo(temp);
    String root = lake.root().toString();
    Told alone = Told.by("compare", "--lake", root);
    assertThat(alone.exitCode()).isZero();
    assertThat(alone.err()).contains("no snapshot is of an earlier day");

    copy(lake, "20250101T000000000Z", "2025-06-29");
    copy(lake, "20250102T000000000Z", "2025-06-29");
    copy(lake, "20250103T000000000Z", "2025-06-28");
    copy(lake, "20250104T000000000Z", "2025-07-01");
    Told told = Told.by("compare", "--lake", root, "--lang", "en");
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).startsWith("20250102T000000000Z  as of 2025-06-29");
  }

  private static void copy(Lake lake, String id, String asOf) throws IOException {
    Snapshot current = Snapshot.current(lake);
    Snapshot copy = Snapshot.of(lake, id);
    Town.copy(current.folder(), copy.folder());
    RunFile run = RunFile.read(current);
    Files.delete(copy.runFile());
    new RunFile(
            id,
            run.startedAt(),
            run.finishedAt(),
            LocalDate.parse(asOf),
            run.knownAt(),
            run.policySha256(),
            run.status())
        .write(copy);
  }
}
