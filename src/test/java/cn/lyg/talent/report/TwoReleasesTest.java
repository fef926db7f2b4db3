package cn.lyg.talent.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever lays two releases beside each other learns of no change of a few people. */
class TwoReleasesTest {
  private static final long FEW = 5;

  @TempDir Path folder;

  @Test
  void theirDifferenceTellsOfNobody() throws IOException {
    PublicRelease first =
        PublicRelease.of(Fixture.mid(), Released.nothing(), folder.resolve("first"));
    first.record().keep(folder.resolve("released"), "S1");
    PublicRelease second =
        PublicRelease.of(
            later(), Released.in(folder.resolve("released")), folder.resolve("second"));
    int moved = 0;
    try (Database before = Fixture.mid();
        Database after = later()) {
      Attack one = first.attack(before);
      Attack two = second.attack(after);
      assertThat(two.narrowest()).isGreaterThanOrEqualTo(FEW - 1);
      for (String name : first.truth().keySet()) {
        long then = first.truth().getOrDefault(name, 0L);
        long now = second.truth().getOrDefault(name, 0L);
        moved += Math.abs(now - then) > 0 && Math.abs(now - then) < FEW ? 1 : 0;
        if (one.shown().containsKey(name) && two.shown().containsKey(name)) {
          assertThat(Math.abs(now - then)).as(name).matches(change -> change == 0 || change >= FEW);
        }
        if (!one.shown().containsKey(name) && two.shown().containsKey(name) && now > 0) {
          assertThat(Math.abs(now - then))
              .as("%s for its former self", name)
              .isGreaterThanOrEqualTo(FEW);
        }
      }
    }
    assertThat(moved).isGreaterThan(20);
    assertThat(second.record().counts().stream().filter(Released.Count::isShown))
        .hasSizeGreaterThan(60);
  }

  /** The same state again shows the same and hides the same, and no more. */
  @Test
  void theSameReleaseAgainIsTheSame() {
    PublicRelease first =
        PublicRelease.of(Fixture.mid(), Released.nothing(), folder.resolve("first"));
    PublicRelease again = PublicRelease.of(Fixture.mid(), first.record(), folder.resolve("again"));
    assertThat(again.record().counts()).isEqualTo(first.record().counts());
  }

  @Test
  void aChangeOfFourIsHiddenAndOneOfFiveShown() {
    Released before =
        new Released(
            List.of(
                new Released.Count("shown", "2024-09-30", 20, true),
                new Released.Count("hidden", "2024-09-30", 20, false)));
    assertThat(before.forbids("shown", 20)).isFalse();
    assertThat(before.forbids("shown", 21)).isTrue();
    assertThat(before.forbids("shown", 24)).isTrue();
    assertThat(before.forbids("shown", 25)).isFalse();
    assertThat(before.forbids("shown", 16)).isTrue();
    assertThat(before.forbids("shown", 15)).isFalse();
    assertThat(before.forbids("hidden", 20)).isTrue();
    assertThat(before.forbids("hidden", 24)).isTrue();
    assertThat(before.forbids("hidden", 25)).isFalse();
    assertThat(before.forbids("other", 20)).isFalse();
    assertThat(before.tells("shown", "2024-09-30", 20)).isTrue();
    assertThat(before.tells("shown", "2025-03-31", 20)).isFalse();
    assertThat(before.tells("hidden", "2024-09-30", 20)).isFalse();
  }

  /** Half a year on: most counts as they were, some a few people off, some by more. */
  private static Database later() {
    Database held = Fixture.mid();
    Random random = new Random(521);
    for (PublicTable table : PublicRelease.tables()) {
      if (table.total().isPresent() && !table.name().equals("sectors_sector")) {
        long rows = held.count("select count(*) from mart." + table.name());
        for (long row = 0; row < rows; row++) {
          for (String part : table.parts()) {
            held.execute(
                "update mart.%1$s set %2$s = greatest(0, %2$s + %3$d) where rowid = %4$d"
                    .formatted(table.name(), part, change(random), row));
          }
        }
        held.execute(
            "update mart.%s set %s = %s"
                .formatted(
                    table.name(), table.total().orElseThrow(), String.join(" + ", table.parts())));
      }
    }
    held.execute(
        "update mart.sectors_sector as s set level_1 = p.level_1, level_2 = p.level_2, level_3 ="
            + " p.level_3, total = p.total from mart.progress_sector as p where p.sector ="
            + " s.sector");
    held.execute("update mart.growth_level set achieved = achieved + level");
    held.execute("update mart.youth_quota_share set numerator = numerator + max_age - 40");
    held.execute("update ops.run set as_of = date '2025-03-31'");
    return held;
  }

  private static long change(Random random) {
    int kind = random.nextInt(10);
    return kind < 6 ? 0 : kind < 9 ? random.nextInt(7) - 3L : random.nextInt(30) - 9L;
  }
}
