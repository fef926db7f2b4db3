package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.HeaderMatch;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.ScreenedRow;
import cn.lyg.talent.contract.Screening;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a file through intake, or part of the way: for measuring. */
public final class ScreenedFile {
  private ScreenedFile() {}

  /** How many rows of the file's first sheet are sound. */
  public static long soundRows(Path file, String name) throws IOException {
    try (Source source = Source.open(Source.Kind.of(name).orElseThrow(), file, name);
        Rows rows = source.sheets().get(0).rows()) {
      List<RawRow> first = FileIntake.first(rows);
      HeaderMatch match = HeaderMatch.find(TrialLake.CONTRACTS, name, "", first);
      Header header = (Header) match;
      Screening screening = new Screening(header);
      long sound =
          first.stream()
              .filter(row -> row.rowNumber() > header.row().rowNumber())
              .filter(row -> screening.screen(row) instanceof ScreenedRow.Sound)
              .count();
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        sound += screening.screen(row.orElseThrow()) instanceof ScreenedRow.Sound ? 1 : 0;
      }
      return sound;
    }
  }

  /** How many rows are sound when the file is taken into a new lake by one task. */
  public static long takenRows(Path file, String name, Path lake) throws IOException {
    BatchFolders.sweep(new Lake(lake), Set.of());
    return TrialIntake.in(lake).take(name, file).stream().mapToLong(Unit::sound).sum();
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
