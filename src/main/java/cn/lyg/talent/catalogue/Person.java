package cn.lyg.talent.catalogue;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.RecordSet.Reference;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything a snapshot holds on one person, superseded versions among it. */
public final class Person implements AutoCloseable {
  private static final String PERSON_KEY = "person_key";
  private static final Set<String> NOT_CONTENT = Set.of(PERSON_KEY, "name_key");

  private final Snapshot snapshot;
  private final List<RecordSet> sets;
  private final Database database;
  private final String key;

  /**
   * Finds the person.
   *
   * @param key the key, or as much of its beginning as nobody else has
   */
  public Person(Snapshot snapshot, List<RecordSet> sets, String key) {
    this.snapshot = snapshot;
    this.sets = List.copyOf(sets);
    this.database = Database.readOnly(snapshot.catalogue());
    this.key = only(key);
  }

  private String only(String given) {
    List<List<Optional<Object>>> found =
        database.rows(SqlText.of("person_keys.sql").replace("$key", Database.quoted(given)));
    if (found.size() != 1) {
      database.close();
      throw new WarehouseException(
          Fault.USAGE,
          given,
          found.isEmpty()
              ? "nobody is held under this key; keys are in star.dim_person"
              : "several keys begin so; give more of it");
    }
    return found.get(0).get(0).orElseThrow().toString();
  }

  public String key() {
    return key;
  }

  /** All versions of all records, newest batch last. */
  public Query.Result records() {
    Map<String, String> whose = new HashMap<>();
    List<String> selects = new ArrayList<>();
    for (RecordSet set : sets) {
      Optional<String> files = new SnapshotTables(snapshot).files(set.name());
      Optional<String> own = whose(set, whose);
      if (files.isPresent() && own.isPresent()) {
        whose.put(set.name(), own.orElseThrow());
        selects.add(select(set, files.orElseThrow(), own.orElseThrow()));
      }
    }
    return result(
        "select * from (%s) order by record_set nulls last, record_key nulls last, batch_id nulls last, row_number nulls last"
            .formatted(String.join("\nunion all\n", selects)));
  }

  /** A set names the person itself, or refers to a record of a set that does. */
  private Optional<String> whose(RecordSet set, Map<String, String> known) {
    if (set.columns().stream().anyMatch(column -> column.name().equals(PERSON_KEY))) {
      return Optional.of(PERSON_KEY + " = " + Database.quoted(key));
    }
    return set.references().stream()
        .filter(reference -> known.containsKey(reference.recordSet()))
        .findFirst()
        .map(reference -> through(reference, known.getOrDefault(reference.recordSet(), "false")));
  }

  private String through(Reference reference, String whose) {
    String files = new SnapshotTables(snapshot).files(reference.recordSet()).orElseThrow();
    return "(%s) in (select (%s) from read_parquet(%s) where %s)"
        .formatted(
            String.join(", ", reference.columns()),
            String.join(", ", reference.on()),
            files,
            whose);
  }

  private static String select(RecordSet set, String files, String whose) {
    String content =
        set.columns().stream()
            .map(Column::name)
            .filter(name -> !NOT_CONTENT.contains(name))
            .map("'%1$s=' || cast(held.\"%1$s\" as varchar)"::formatted)
            .collect(Collectors.joining(", ", "concat_ws('; ', ", ")"));
    return "("
        + SqlText.of("person_records.sql")
            .replace("$record_set", Database.quoted(set.name()))
            .replace("$content", content)
            .replace("$files", files)
            .replace("$whose", whose)
        + ")";
  }

  /** When the person was a member, at which level, where. */
  public Query.Result memberships() {
    return result(
        "select * exclude (person_key) from star.fact_membership where person_key = %s order by valid_from nulls last"
            .formatted(Database.quoted(key)));
  }

  public Query.Result findings() {
    return result(
        "select rule, severity, article, subject, evidence, decision, decided_on from mart.finding where person_key = %s order by rule nulls last, subject nulls last"
            .formatted(Database.quoted(key)));
  }

  /** The names and ID number behind the key. */
  public Query.Result identity(Identities identities) {
    return result(
        "select id_number, name from (%s) where person_key = %s"
            .formatted(identities.select(), Database.quoted(key)));
  }

  private Query.Result result(String sql) {
    return new Query.Result(database.columns(sql), database.rows(sql));
  }

  @Override
  public void close() {
    database.close();
  }
}
