package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer opens one file and finds every report. */
class ReportIndexTest {
  @TempDir Path folder;

  @Test
  void leadsToWhatLiesInTheFolderAndToNothingElse() throws IOException {
    try (Database catalogue = Fixture.mid()) {
      ReportJob job = new ReportJob(ReportDefinition.named("funds"), catalogue);
      job.write(Language.EN, List.of(Format.PDF, Format.CSV), folder);
      String page = Files.readString(ReportIndex.write(Provenance.of(catalogue), folder));
      assertThat(page)
          .contains("经费执行", "Use of funds", "Snapshot S-20241008")
          .contains("<a href=\"funds_en.pdf\"><img src=\"funds_en.png\"")
          .contains("funds_budget_en.csv")
          .doesNotContain("funds_zh.pdf", "progress_en.pdf", "http");
      assertThat(Files.size(folder.resolve("funds_en.png"))).isGreaterThan(5_000);
    }
  }
}
