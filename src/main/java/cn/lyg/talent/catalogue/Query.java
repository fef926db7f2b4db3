package cn.lyg.talent.catalogue;

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

  public Result run(String sql) {
    return new Result(database.columns(sql), database.rows(sql));
  }

  @Override
  public void close() {
    database.close();
  }
}
