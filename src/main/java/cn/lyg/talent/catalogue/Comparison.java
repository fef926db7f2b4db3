package cn.lyg.talent.catalogue;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed from one snapshot to another: records, then the figures and findings they moved. */
public final class Comparison implements AutoCloseable {
  private static final String ORDER =
      " order by record_set nulls last, change nulls last, record_key nulls last";

  private final Snapshot earlier;
  private final Snapshot later;
  private final Database database = Database.inMemory();

  public Comparison(Snapshot earlier, Snapshot later) {
    this.earlier = earlier;
    this.later = later;
    attach("earlier", earlier);
    attach("later", later);
  }

  private void attach(String name, Snapshot snapshot) {
    database.execute(
        "attach %s as %s (read_only)"
            .formatted(Database.quoted(snapshot.catalogue().toString()), name));
  }

  /** Records that came, went or changed, with the columns that differ and both their places. */
  public Query.Result records(List<RecordSet> sets) {
    List<String> selects = new ArrayList<>();
    for (RecordSet set : sets) {
      new SnapshotTables(earlier)
          .files(set.name())
          .ifPresent(
              before ->
                  new SnapshotTables(later)
                      .files(set.name())
                      .ifPresent(after -> selects.add(select(set, before, after))));
    }
    return result("select * from (" + String.join("\nunion all\n", selects) + ")" + ORDER);
  }

  private static String select(RecordSet set, String before, String after) {
    return "("
        + SqlText.of("compare_records.sql")
            .replace("$earlier", before)
            .replace("$later", after)
            .replace("$record_set", Database.quoted(set.name()))
            .replace("$columns", differing(set))
        + ")";
  }

  /** The names of the columns whose cells differ, in one text. */
  private static String differing(RecordSet set) {
    return set.columns().stream()
        .map(Column::name)
        .map(
            name ->
                "case when before.\"%1$s\" is distinct from after.\"%1$s\" then '%1$s' end"
                    .formatted(name))
        .collect(Collectors.joining(", ", "concat_ws(', ', ", ")"));
  }

  public Query.Result figures() {
    return result(SqlText.of("compare_figures.sql"));
  }

  public Query.Result findings() {
    return result(SqlText.of("compare_findings.sql"));
  }

  private Query.Result result(String sql) {
    return new Query.Result(database.columns(sql), database.rows(sql));
  }

  @Override
  public void close() {
    database.close();
  }
}
