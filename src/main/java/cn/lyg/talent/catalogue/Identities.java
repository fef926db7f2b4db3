package cn.lyg.talent.catalogue;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who is behind a key: read only where a command was asked to, and only by the lake's owner. */
public record Identities(Lake lake) {

  /** Puts names beside the keys of a table that has columns {@code person_key} and {@code name}. */
  public void name(Database tables, String table) {
    tables.execute(
        ("update %1$s as known_by_key set name = person.name from (%2$s) as person"
                + " where person.person_key = known_by_key.person_key")
            .formatted(table, select()));
  }

  /** A select of person_key, id_number and name. */
  String select() {
    Path persons = lake.identity().resolve("persons");
    if (!Files.isReadable(persons)) {
      throw new WarehouseException(
          Fault.STORAGE, persons, "names can be read by the owner of the lake only");
    }
    String files = persons.toAbsolutePath().resolve("*").resolve("*.parquet").toString();
    return SqlText.of("persons.sql").replace("$persons", Database.quoted(files));
  }
}
