package cn.lyg.talent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every contract is shown by examples: a file as a department sends it ({@code given}), what is
 * taken in ({@code accepted}, the columns of interest) and every finding ({@code rejected}).
 */
class ContractExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return Delivered.CONTRACTS.all().stream()
        .flatMap(
            contract ->
                examples(contract).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                contract.recordSet() + "/" + example.getFileName(),
                                () -> check(contract, example))));
  }

  @Test
  void everyContractHasTwoExamples() {
    assertThat(Delivered.CONTRACTS.all())
        .hasSize(15)
        .allSatisfy(contract -> assertThat(examples(contract)).hasSizeGreaterThanOrEqualTo(2));
  }

  private static void check(Contract contract, Path example) {
    List<RawRow> given = rows(example.resolve("given.csv"));
    HeaderMatch match =
        HeaderMatch.find(Delivered.CONTRACTS, contract.recordSet() + ".csv", "", given);
    if (!(match instanceof Header header)) {
      fail("no header: " + match);
      return;
    }
    List<CsvRecord> accepted = records(example.resolve("accepted.csv"));
    Map<Long, TypedRow> sound = new TreeMap<>();
    List<String> findings = new ArrayList<>();
    given.stream()
        .filter(row -> row.rowNumber() > header.row().rowNumber())
        .map(new Screening(header)::screen)
        .forEach(screened -> sort(screened, sound, findings));
    assertThat(shown(sound, accepted.get(0).getFields())).isEqualTo(text(accepted));
    assertThat(findings)
        .containsExactlyInAnyOrderElementsOf(
            text(records(example.resolve("rejected.csv"))).stream().skip(1).toList());
  }

  private static void sort(ScreenedRow screened, Map<Long, TypedRow> sound, List<String> findings) {
    long number = screened.raw().rowNumber();
    if (screened instanceof ScreenedRow.Sound found) {
      sound.put(number, found.typed());
    } else if (screened instanceof ScreenedRow.Faulty faulty) {
      faulty
          .findings()
          .forEach(
              finding ->
                  findings.add(number + "|" + finding.reason().code() + "|" + finding.column()));
    }
  }

  /** The sound rows in the columns that the example names. */
  private static List<String> shown(Map<Long, TypedRow> sound, List<String> columns) {
    List<String> lines = new ArrayList<>(List.of(String.join("|", columns)));
    sound.forEach(
        (number, typed) -> {
          Map<String, String> cells = new LinkedHashMap<>();
          columns.forEach(
              column -> cells.put(column, typed.value(column).map(String::valueOf).orElse("")));
          cells.put("row", String.valueOf(number));
          lines.add(String.join("|", cells.values()));
        });
    return lines;
  }

  private static List<String> text(List<CsvRecord> records) {
    return records.stream().map(line -> String.join("|", line.getFields())).toList();
  }

  private static List<RawRow> rows(Path file) {
    List<RawRow> rows = new ArrayList<>();
    records(file)
        .forEach(
            line -> rows.add(new RawRow(file.toString(), "", rows.size() + 1L, line.getFields())));
    return rows;
  }

  private static List<CsvRecord> records(Path file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> examples(Contract contract) {
    Path folder =
        Delivered.WAREHOUSE.resolve("contracts").resolve(contract.recordSet()).resolve("examples");
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
