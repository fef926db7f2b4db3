package cn.lyg.talent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.TableFolder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every table folder, on the second engine: fast enough for each build. */
class ExamplesOnDuckdbTest {
  private static final Schemas SCHEMAS = Schemas.load();

  @TestFactory
  Stream<DynamicTest> examples() {
    return SCHEMAS.model().tables().stream()
        .flatMap(
            table ->
                Example.of(table.folder()).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                example.toString(), () -> holds(table, example))));
  }

  private static void holds(TableFolder table, Example example) {
    try (Database database = Database.inMemory()) {
      for (String read : table.reads()) {
        database.create("\"" + read + "\"", example.table(read, SCHEMAS.columns(read)));
      }
      String columns =
          example.expectedColumns().stream()
              .map(name -> "\"" + name + "\"")
              .collect(Collectors.joining(", "));
      List<String> rows =
          database.rows("select %s from (%s)".formatted(columns, Select.duckdb(table))).stream()
              .map(row -> String.join("|", row.stream().map(Example::text).toList()))
              .sorted()
              .toList();
      assertThat(rows).as("%s: %s", example, columns).isEqualTo(example.expectedRows());
    }
  }

  @Test
  void everyTableHasAtLeastTwoExamplesOfWhatItReads() {
    for (TableFolder table : SCHEMAS.model().tables()) {
      assertThat(Example.of(table.folder()))
          .as("a table without examples cannot be checked by the office: %s", table.name())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(example -> assertThat(table.reads()).containsAll(example.given()));
    }
  }
}
