package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back from a published figure: which members and records were counted, for how much, and
 * from which row of which file each came. A folder's {@code trace.sql} reads the figures asked for
 * as the table {@code figure} and otherwise what the catalogue holds.
 */
public final class Trace implements AutoCloseable {
  private static final String TRACED =
      "indicator, level, dimension, member, part, person_key, record_set, record_key,"
          + " cast(amount as decimal(20, 2)) as amount";

  private final Model model;
  private final Snapshot snapshot;
  private final Database database;

  public Trace(Model model, Snapshot snapshot) {
    this.model = model;
    this.snapshot = snapshot;
    this.database = Database.readOnly(snapshot.catalogue());
    database.execute("set search_path = 'main,mart,star,rule,ref,record,ops'");
  }

  /** The codes under which figures are published. */
  public List<String> indicators() {
    return database
        .rows("select distinct indicator from mart.indicator order by indicator nulls last")
        .stream()
        .flatMap(row -> row.get(0).stream())
        .map(Object::toString)
        .toList();
  }

  /** The published figures that are meant, as rows of mart.indicator. */
  public Query.Result figures(Asked asked) {
    database.execute("create or replace temp view asked as " + asked.select());
    return result(SqlText.of("trace_figures.sql"));
  }

  /**
   * The records behind figures, one row a record and part; none for figures derived from others.
   *
   * @param identities who the members are, for the owner who asks for it
   */
  public Query.Result records(Asked asked, Optional<Identities> identities) {
    figures(asked);
    database.execute("create or replace temp table figure as " + SqlText.of("trace_figures.sql"));
    trace(model.publishing(asked.indicator()).flatMap(TableFolder::trace), asked.part());
    database.execute("create or replace temp view held as " + held());
    String rows = SqlText.of("trace_rows.sql");
    if (identities.isPresent()) {
      database.execute(
          "create or replace temp table person as " + identities.orElseThrow().select());
      rows =
          "select rows.*, person.name, person.id_number from (%s) as rows left join person using (person_key)"
              .formatted(rows);
    }
    return result(rows);
  }

  private void trace(Optional<String> select, Optional<String> part) {
    String traced =
        "select %s from (%s)".formatted(TRACED, select.orElse(SqlText.of("trace_nothing.sql")));
    String wanted = part.map(name -> " where part = " + Database.quoted(name)).orElse("");
    database.execute("create or replace temp table traced as " + traced + wanted);
  }

  /** Where the records in force of the traced record sets lie. */
  private String held() {
    List<String> selects = new ArrayList<>();
    database
        .rows("select distinct record_set from traced")
        .forEach(
            row -> row.get(0).ifPresent(set -> rowsOf(set.toString()).ifPresent(selects::add)));
    selects.add(SqlText.of("trace_no_file.sql"));
    return String.join("\nunion all\n", selects);
  }

  private Optional<String> rowsOf(String set) {
    return new SnapshotTables(snapshot)
        .files(set)
        .map(
            files ->
                SqlText.of("trace_held.sql")
                    .replace("$record_set", Database.quoted(set))
                    .replace("$files", files));
  }

  private Query.Result result(String sql) {
    return new Query.Result(database.columns(sql), database.rows(sql));
  }

  @Override
  public void close() {
    database.close();
  }
}
