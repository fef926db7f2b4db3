package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.contract.TypedRow;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms sent to departments: what is filled in there is taken in. */
class TemplateWorkbookTest {
  private static final Path WAREHOUSE = Path.of("warehouse");

  @TempDir Path temp;

  static Stream<Contract> contracts() {
    return TrialLake.CONTRACTS.all().stream();
  }

  private static List<TypedRow> examples(Contract contract, int count) {
    return new TemplateExamples(WAREHOUSE, TrialLake.CONTRACTS).of(contract, count);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whatIsFilledInLoadsWithoutARejectedRow(Contract contract) throws IOException {
    List<TypedRow> rows = new ArrayList<>(examples(contract, 100));
    rows.addAll(everyChoiceOnce(contract, rows.get(0)));
    Path file = temp.resolve(contract.title().zh() + ".xlsx");
    new TemplateWorkbook(contract).write(file, examples(contract, 2), rows);

    List<Unit> units =
        TrialIntake.in(temp.resolve("lake")).take(String.valueOf(file.getFileName()), file);

    assertThat(units).hasSize(1);
    assertThat(units.get(0).recordSet()).isEqualTo(contract.recordSet());
    assertThat(units.get(0).unknownColumns()).isEmpty();
    assertThat(units.get(0).rejected()).isZero();
    assertThat(units.get(0).sound()).isEqualTo(rows.size());
  }

  /** Whoever chooses another word of a list must not be told that it is not on the list. */
  private static List<TypedRow> everyChoiceOnce(Contract contract, TypedRow first) {
    List<TypedRow> rows = new ArrayList<>();
    for (Field field : contract.fields()) {
      // what depends on another column would need that changed with it
      boolean isFree =
          !field.name().equals("id_type")
              && !field.name().equals("sex")
              && contract.key().stream().noneMatch(part -> part.by().equals(field.name()))
              && contract.rules().requiredWhen().stream()
                  .noneMatch(rule -> rule.column().equals(field.name()));
      if (isFree) {
        field
            .type()
            .choices()
            .forEach(choice -> rows.add(with(first, field.name(), choice.value())));
      }
    }
    return rows;
  }

  private static TypedRow with(TypedRow row, String column, Object value) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    values.put(column, value);
    return new TypedRow(
        row.recordSet(), false, values, row.monthPrecise(), row.key(), row.content());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyFormShowsTwoRowsAndIsBlankItself(Contract contract) throws IOException {
    List<Path> forms = new TemplateJob(WAREHOUSE, TrialLake.CONTRACTS).write(temp);
    Path file = temp.resolve(contract.title().zh() + ".xlsx");

    List<Unit> units = TrialIntake.in(temp.resolve("lake")).take("t.xlsx", file);

    assertThat(forms).contains(file);
    assertThat(units)
        .as("%s", units)
        .extracting(Unit::recordSet)
        .containsExactly(contract.recordSet());
    assertThat(units.get(0).read()).isZero();
    try (Source source = Source.open(Source.Kind.XLSX, file, "t.xlsx")) {
      List<Sheet> sheets = source.sheets();
      assertThat(sheets).extracting(Sheet::name).endsWith("填写示例", "填写说明", "下拉选项");
      assertThat(sheets).extracting(Sheet::isHidden).containsExactly(false, false, false, true);
      List<RawRow> shown = CsvSourceTest.rows(sheets.get(1));
      assertThat(shown).hasSize(4);
      assertThat(shown.get(1).cells()).anyMatch(header -> header.endsWith("*"));
    }
  }

  @Test
  void listsAndChecksAreInTheForm() throws IOException {
    new TemplateJob(WAREHOUSE, TrialLake.CONTRACTS).write(temp);

    try (FileSystem zip = FileSystems.newFileSystem(temp.resolve("申报记录.xlsx"), Map.of())) {
      String form = Files.readString(zip.getPath("xl/worksheets/sheet1.xml"));
      assertThat(form)
          .contains("type=\"list\"")
          .contains("SUMPRODUCT")
          .contains("DATEVALUE")
          .contains(XmlEscapeHelper.escape("下拉选项"));
      assertThat(form).doesNotContain("<f>");
    }
  }
}
