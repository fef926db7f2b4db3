package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.catalogue.Excerpt;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the figures of the former report beside the present ones, in the tables that reports declare
 * under {@code compared}. Such a table has {@code value} and {@code status}; its {@code before_…},
 * {@code change} and {@code direction} speak of an earlier day of the history until then.
 */
final class Comparing {
  private static final String CLEAR =
      """
      update mart.%s set
        before_value = null, before_status = null, change = null, direction = 'new', before_on = null
      """;

  private static final String FILL =
      """
      update mart.%1$s as present
      set
        before_value = former.value,
        before_status = former.status,
        change = present.value - former.value,
        direction = case
          when present.value > former.value then 'up'
          when present.value < former.value then 'down'
          when present.value = former.value then 'same'
          else 'new'
        end,
        before_on = (
          select as_of from former_run order by started_at desc nulls last, run_id desc limit 1
        )
      from former
      where %2$s
      """;

  private Comparing() {}

  static void fill(Database tables, Path former, Collection<ReportDefinition> reports) {
    for (ReportDefinition report : reports) {
      report
          .compared()
          .forEach(
              (table, keys) -> {
                if (Excerpt.addFormer(tables, former, table)) {
                  // a row that the former report lacks must not keep what another day said of it
                  tables.execute(CLEAR.formatted(table));
                  tables.execute(FILL.formatted(table, same(keys)));
                }
              });
    }
  }

  private static String same(List<String> keys) {
    return keys.stream()
        .map(key -> "present.%1$s = former.%1$s".formatted(key))
        .collect(Collectors.joining(" and "));
  }
}
