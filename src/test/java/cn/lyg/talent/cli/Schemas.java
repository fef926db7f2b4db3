package cn.lyg.talent.cli;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of every table a select may read, for the examples. */
record Schemas(Definitions definitions, Map<String, List<Column>> byTable) {
  static final Path WAREHOUSE = Path.of(System.getProperty("talent.home", "."), "warehouse");

  static Schemas load() {
    Policy policy = Policy.load(WAREHOUSE, Policy.shipped(WAREHOUSE, "521-6"));
    Definitions definitions = Definitions.load(WAREHOUSE, policy);
    Map<String, List<Column>> columns = new HashMap<>();
    definitions
        .reference(LocalDate.of(2025, 6, 30))
        .forEach(table -> columns.put(table.name(), table.columns()));
    definitions.recordSets().forEach(set -> columns.put(set.name(), set.columns()));
    definitions
        .model()
        .shapes()
        .values()
        .forEach(shape -> columns.put(shape.rows(), shape.columns()));
    for (TableFolder table : definitions.model().tables()) {
      columns.put(table.name(), table.columns());
    }
    columns.put("indicator_history", columns.get("indicator"));
    columns.putAll(operations());
    return new Schemas(definitions, columns);
  }

  /** The {@code ops} tables as late tables name them; a moment is written as its day. */
  private static Map<String, List<Column>> operations() {
    return Map.of(
        "ops_batch",
        Stream.concat(
                texts("batch_id", "file", "sheet", "record_set", "state", "reason", "message"),
                Stream.concat(
                    Stream.of(column("received_at", Simple.DATE)),
                    Stream.of("read", "accepted", "unchanged", "rejected")
                        .map(name -> column(name, Simple.INTEGER))))
            .toList(),
        "ops_rejected_row",
        Stream.concat(
                texts("batch_id", "file", "sheet", "record_set", "reason", "column_name"),
                Stream.of(column("row_number", Simple.INTEGER)))
            .toList());
  }

  private static Stream<Column> texts(String... names) {
    return Stream.of(names).map(name -> column(name, Simple.TEXT));
  }

  private static Column column(String name, Simple type) {
    return new Column(name, type, "attribute", "", new Label(name, name));
  }

  Model model() {
    return definitions.model();
  }

  List<Column> columns(String table) {
    return byTable.getOrDefault(table, List.of());
  }
}
