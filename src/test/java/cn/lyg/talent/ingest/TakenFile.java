package cn.lyg.talent.ingest;

import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A large table, and its way through intake: for measuring. */
public final class TakenFile {
  private TakenFile() {}

  /** How many rows are sound when the file is taken into a new lake by one task. */
  public static long rows(Path file, Path lake, int hands) throws IOException {
    BatchFolders.sweep(new Lake(lake), Set.of());
    String name = String.valueOf(file.getFileName());
    TrialIntake intake = TrialIntake.in(lake);
    LandedFile landed =
        new Landing(intake.lake())
            .land(RecordFile.of(name, Source.Kind.of(name).orElseThrow(), file));
    return new IngestTask(landed, Set.of(), hands)
        .run(intake.batch(), 1).stream().mapToLong(Unit::sound).sum();
  }

  /** The cells of the n-th row of a large table. */
  public static List<String> row(int n) {
    return List.of("G-" + n, Official.id(n), "科研项目" + n % 5000, "2022/6/1", "125000.50", "市级");
  }

  /** The header above such rows. */
  public static List<String> header() {
    return List.of("资助编号", "身份证号", "项目名称", "立项日期", "资助金额", "拨付财政");
  }
}
