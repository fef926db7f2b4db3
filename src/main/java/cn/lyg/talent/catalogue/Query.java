package cn.lyg.talent.catalogue;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Snapshot;
import java.util.List;
import java.util.Optional;

/** Questions put to a published catalogue: read-only, and shut off from the rest of the machine. */
public final class Query implements AutoCloseable {
  private final Database database;

  /** Opens the catalogue of a snapshot; a select can read it and nothing else. */
  public Query(Snapshot snapshot) {
    database = Database.readOnly(snapshot.catalogue());
    database.execute("set autoinstall_known_extensions = false");
    database.execute("set autoload_known_extensions = false");
    database.execute(
        "set allowed_directories = [%s]"
            .formatted(Database.quoted(snapshot.folder().toAbsolutePath().toString())));
    database.execute("set enable_external_access = false");
    database.execute("set search_path = 'main,mart,star,rule,ref,record,ops'");
    database.execute("set lock_configuration = true");
  }

  /** What a select gave: column names, and rows whose null cells are empty. */
  public record Result(List<String> columns, List<List<Optional<Object>>> rows) {}

  /** Runs one select; anything else could write beside the tables it reads, and is refused. */
  public Result run(String sql) {
    String parsed = "json_serialize_sql(%s)".formatted(Database.quoted(sql));
    String kind =
        "coalesce(json_extract_string(%1$s, '$.error_type'), '')".formatted(parsed)
            + ", coalesce(json_array_length(%s, '$.statements'), 0)".formatted(parsed);
    List<Optional<Object>> said = database.rows("select " + kind).get(0);
    boolean isOneSelect = said.get(0).equals(Optional.of("")) && isOne(said.get(1));
    // what the engine cannot read it explains better by itself
    boolean isUnreadable = said.get(0).equals(Optional.of("parser"));
    if (!isOneSelect && !isUnreadable) {
      throw new WarehouseException(
          Fault.QUERY_REFUSED, "the query", "write one select; nothing else is run here");
    }
    return new Result(database.columns(sql), database.rows(sql));
  }

  private static boolean isOne(Optional<Object> count) {
    return count.map(Object::toString).equals(Optional.of("1"));
  }

  @Override
  public void close() {
    database.close();
  }
}
