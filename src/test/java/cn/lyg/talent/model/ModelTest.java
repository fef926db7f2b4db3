package cn.lyg.talent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table folders, read strictly and put in order. */
class ModelTest {
  private static final String COLUMNS =
      """
      grain: [a]
      columns:
        a: {type: integer, role: identifier, zh: 甲, en: A}
      """;

  @TempDir Path warehouse;

  @BeforeEach
  void makeWarehouse() throws IOException {
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
  }

  @Test
  void aTableComesAfterWhatItReads() throws IOException {
    table("marts", "z_first_by_name_of_nothing", "reads: [m, run]\n" + COLUMNS);
    table("star", "m", "reads: [b]\n" + COLUMNS);
    table("star", "b", "reads: [given]\n" + COLUMNS);

    assertThat(load().tables())
        .extracting(TableFolder::name)
        .containsExactly("b", "m", "z_first_by_name_of_nothing");
  }

  @Test
  void theRowsOfAShapeComeAfterEveryFolderOfIt() throws IOException {
    table("marts", "all", "reads: [count_rows]\n" + COLUMNS);
    table("marts", "one", "shape: count\nreads: [base]\n");
    table("marts", "two", "shape: count\nreads: []\n");
    table("star", "base", "reads: []\n" + COLUMNS);

    Model model = load();

    assertThat(model.tables())
        .extracting(TableFolder::name)
        .containsExactly("base", "one", "two", "all");
    assertThat(model.stored()).extracting(TableFolder::name).containsExactly("base", "all");
    assertThat(model.shaped("count")).extracting(TableFolder::name).containsExactly("one", "two");
    assertThat(model.publisher(model.table("two")).name()).isEqualTo("all");
    assertThat(model.table("one").columns()).hasSize(1);
  }

  @Test
  void aCircleIsShownAsAChain() throws IOException {
    table("star", "a", "reads: [b]\n" + COLUMNS);
    table("star", "b", "reads: [c]\n" + COLUMNS);
    table("star", "c", "reads: [a]\n" + COLUMNS);
    table("star", "self", "reads: [self]\n" + COLUMNS);

    WarehouseException refusal = refusal();

    assertThat(refusal.fault()).isEqualTo(Fault.MODEL_CYCLE);
    assertThat(refusal.getMessage()).contains("a <- b <- c <- a", "self <- self");
  }

  @Test
  void aCircleThroughAShapeIsFoundToo() throws IOException {
    table("marts", "all", "reads: [count_rows]\n" + COLUMNS);
    table("marts", "one", "shape: count\nreads: [all]\n");

    assertThat(refusal().getMessage()).contains("all <- one <- all");
  }

  @Test
  void anUnknownReadNamesFolderAndTable() throws IOException {
    table("star", "a", "reads: [nowhere]\n" + COLUMNS);
    table("star", "b", "reads: [elsewhere]\n" + COLUMNS);

    WarehouseException refusal = refusal();

    assertThat(refusal.fault()).isEqualTo(Fault.MODEL_READS_UNKNOWN_TABLE);
    assertThat(refusal.getMessage())
        .contains("a/table.yaml", "'nowhere'", "b/table.yaml", "'elsewhere'");
  }

  @Test
  void twoTablesOfOneNameAreRefused() throws IOException {
    table("star", "a", "reads: []\n" + COLUMNS);
    table("marts", "a", "reads: []\n" + COLUMNS);
    table("star", "given", "reads: []\n" + COLUMNS);

    assertThat(refusal().getMessage()).contains("marts/a", "star/given");
  }

  @Test
  void whatIsWrongInFoldersIsToldAtOnceWithItsLine() throws IOException {
    table("star", "a", "reads: []\nread: [b]\n" + COLUMNS);
    table("star", "b", "reads: []\n" + COLUMNS.replace("integer", "money"));
    table("star", "c", "reads: []\n" + COLUMNS.replace("identifier", "key"));
    table("star", "d", "shape: heap\nreads: []\n");
    Files.delete(table("star", "e", "reads: []\n" + COLUMNS).resolve("table.sql"));

    WarehouseException refusal = refusal();

    assertThat(refusal.fault()).isEqualTo(Fault.MODEL_INVALID);
    assertThat(refusal.getMessage())
        .contains("a/table.yaml:4: unknown key 'read'")
        .contains("b/table.yaml:6: 'money' is no column type")
        .contains("c/table.yaml:6: 'key' is not one of")
        .contains("d/table.yaml:3: unknown shape")
        .contains("e/table.sql: write the select");
  }

  @Test
  void stackedShapesNameTheirColumns() throws IOException {
    table("marts", "one", "shape: count\nreads: []\n");
    table("marts", "two", "shape: count\nreads: []\n");
    table("marts", "all", "reads: [count_rows]\n" + COLUMNS);

    assertThat(Select.stacked(load().shaped("count")))
        .isEqualTo("select a from one\nunion all\nselect a from two");
  }

  @Test
  void aShapeThatNobodyPublishesIsRefused() throws IOException {
    table("marts", "one", "shape: count\nreads: []\n");

    assertThat(refusal().getMessage()).contains("one: no table reads");
  }

  private Path table(String layer, String name, String yaml) throws IOException {
    Path folder = warehouse.resolve(layer).resolve(name);
    Files.createDirectories(folder);
    String head = "title: {zh: 表, en: Table}\ndescription: {zh: 每行一个, en: One row per a}\n";
    Files.writeString(folder.resolve("table.yaml"), head + yaml);
    Files.writeString(folder.resolve("table.sql"), "select 1 as a\n");
    return folder;
  }

  private Model load() {
    return Model.load(warehouse, Set.of("given", "run"));
  }

  private WarehouseException refusal() {
    WarehouseException refusal = catchThrowableOfType(WarehouseException.class, this::load);
    assertThat(refusal).as("accepted").isNotNull();
    return refusal;
  }
}
