package cn.lyg.talent.cli;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Column;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return new Schemas(definitions, columns);
  }

  Model model() {
    return definitions.model();
  }

  List<Column> columns(String table) {
    return byTable.getOrDefault(table, List.of());
  }
}
