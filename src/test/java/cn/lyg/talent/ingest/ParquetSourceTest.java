package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.contract.RawRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSourceTest {
  @TempDir Path temp;

  private Path write(String select) throws IOException {
    Path folder = temp.resolve("out");
    LocalSpark.session().sql(select).coalesce(1).write().parquet(folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  private static List<RawRow> rows(Path file) throws IOException {
    try (Source source = Source.open(Source.Kind.PARQUET, file, "t.parquet")) {
      return CsvSourceTest.rows(source.sheets().get(0));
    }
  }

  @Test
  void everyTypeReadsLikeText() throws IOException {
    Path file =
        write(
            """
            select '张三' as name, date '2021-03-05' as day, true as flag, 7 as small,
                123456789012 as large, cast(12.50 as decimal(9,2)) as yuan,
                cast(-0.5 as decimal(20,2)) as wide, 5.0D as whole, 0.25D as part,
                double('NaN') as odd, timestamp '2021-03-05 23:59:59' as moment,
                cast(null as string) as blank
            """);

    List<RawRow> rows = rows(file);

    assertThat(rows.get(0).rowNumber()).isZero();
    assertThat(rows.get(0).cells()).startsWith("name", "day").endsWith("moment", "blank");
    assertThat(rows.get(1))
        .isEqualTo(
            new RawRow(
                "t.parquet",
                "",
                1,
                List.of(
                    "张三",
                    "2021-03-05",
                    "true",
                    "7",
                    "123456789012",
                    "12.50",
                    "-0.50",
                    "5",
                    "0.25",
                    "NaN",
                    "2021-03-05",
                    "")));
    assertThat(rows).hasSize(2);
  }

  @Test
  void nestedColumnsAndDamagedFilesAreRefused() throws IOException {
    Path nested = write("select array(1, 2) as list");
    assertRefused(nested, "nested");
    byte[] bytes = Files.readAllBytes(nested);
    assertRefused(
        Files.write(temp.resolve("half"), java.util.Arrays.copyOf(bytes, 100)), "damaged");
    assertRefused(Files.write(temp.resolve("none"), new byte[0]), "damaged");
  }

  private static void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(FileReason.UNREADABLE_FILE);
              assertThat(e.label().en()).contains(words);
            });
  }
}
