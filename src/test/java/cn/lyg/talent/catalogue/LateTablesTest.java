package cn.lyg.talent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are filled from a catalogue while it is written. */
class LateTablesTest {
  @TempDir Path warehouse;

  private final Database database = Database.inMemory();

  @BeforeEach
  void writeACatalogue() throws IOException {
    Files.writeString(
        warehouse.resolve("shapes.yaml"),
        """
        count:
          grain: [a]
          columns:
            a: {type: integer, role: identifier, zh: 甲, en: A}
        """);
    for (Layer layer : Layer.values()) {
      Files.createDirectories(warehouse.resolve(layer.folder()));
    }
    database.execute("attach ':memory:' as catalogue");
    database.execute("create schema catalogue.mart");
    database.execute("create schema catalogue.ops");
    database.execute("create table catalogue.ops.batch as select 3 as read union all select 4");
    database.execute("create table catalogue.ops.run as select 1 as run_id");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLateTableIsFilledFromWhatTheCatalogueHolds() throws IOException {
    fill("reads: [ops_batch]", "select sum(read) as a from ops_batch");
    assertThat(database.rows("select a from catalogue.mart.page").get(0))
        .containsExactly(Optional.of(7L));
  }

  @Test
  void anUndeclaredReadIsRefused() {
    WarehouseException refused =
        catchThrowableOfType(
            WarehouseException.class,
            () -> fill("reads: [ops_run]", "select read as a from ops_batch"));
    assertThat(refused.fault()).isEqualTo(Fault.QUERY_REFUSED);
  }

  @Test
  void identifiersThatRepeatStopTheCatalogue() {
    WarehouseException refused =
        catchThrowableOfType(
            WarehouseException.class,
            () -> fill("reads: [ops_batch]", "select 1 as a from ops_batch"));
    assertThat(refused.fault()).isEqualTo(Fault.CHECK_FAILED);
    assertThat(refused).hasMessageContaining("identifiers_are_unique does not hold for 2 rows");
  }

  private void fill(String reads, String sql) throws IOException {
    Path folder = warehouse.resolve("marts").resolve("page");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("table.yaml"),
        """
        title: {zh: 页, en: Page}
        description: {zh: 每行一个。, en: One row each.}
        articles: []
        %s
        grain: [a]
        columns:
          a: {type: integer, role: identifier, zh: 甲, en: A}
        """
            .formatted(reads));
    Files.writeString(folder.resolve("table.sql"), sql);
    Model model = Model.load(warehouse, Set.of());
    assertThat(model.early().tables()).isEmpty();
    model.late().forEach(table -> new LateTables(database, "catalogue").fill(table));
  }
}
