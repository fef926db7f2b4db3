package cn.lyg.talent.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.HeaderMatch;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.table.Spelling;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was kept of one sheet against what the sheet holds, row by row and to the cent. */
final class MutantBooks {
  private static final String AMOUNT = "amount";

  private final TrialIntake intake;
  private final String file;
  private final byte[] bytes;
  private final List<Unit> units;
  private final String what;

  MutantBooks(TrialIntake intake, String file, byte[] bytes, List<Unit> units, String what) {
    this.intake = intake;
    this.file = file;
    this.bytes = bytes.clone();
    this.units = List.copyOf(units);
    this.what = what;
  }

  /** The money that plain amounts of the sheet come to; fails where anything is unaccounted for. */
  BigDecimal check() throws IOException {
    for (Unit unit : units) {
      boolean refused = unit.state() == Unit.State.REFUSED;
      assertThat(unit.reason().isEmpty()).as(what).isNotEqualTo(refused);
      assertThat(unit.message().zh().isEmpty()).as(what).isNotEqualTo(refused);
      assertThat(unit.message().en().isEmpty()).as(what).isNotEqualTo(refused);
      assertThat(unit.read()).as(what).isEqualTo(unit.sound() + unit.rejected());
    }
    Unit unit = units.get(0);
    if (units.size() > 1) {
      // their rows cannot be told apart
      return BigDecimal.ZERO;
    }
    List<Kept> held = kept(intake.batch().folders().staging(unit.recordSet()));
    Set<String> rejected =
        kept(intake.batch().folders().rejected()).stream()
            .map(Kept::row)
            .collect(Collectors.toSet());
    Map<String, String> amounts =
        held.stream().collect(Collectors.toMap(Kept::row, Kept::amount, (one, other) -> one));
    long sound = units.stream().mapToLong(Unit::sound).sum();
    long refused = units.stream().mapToLong(Unit::rejected).sum();
    assertThat(held).as(what).hasSize((int) sound);
    boolean numbered = amounts.size() == sound && Collections.disjoint(amounts.keySet(), rejected);
    if (!numbered || unit.state() == Unit.State.REFUSED) {
      // harm has given two rows one number; they can be counted, not told apart
      assertThat(rejected.size()).as(what).isLessThanOrEqualTo((int) refused);
      assertThat(rejected.isEmpty()).as(what).isEqualTo(refused == 0);
      return BigDecimal.ZERO;
    }
    return money(unit, amounts, rejected);
  }

  /** A row kept, with its amount where it has one. */
  private record Kept(String row, String amount) {}

  private List<Kept> kept(Path folder) throws IOException {
    List<Kept> kept = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return kept;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path parquet : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        try (Source source = Source.open(Source.Kind.PARQUET, parquet, "t")) {
          List<RawRow> rows = CsvSourceTest.rows(source.sheets().get(0));
          List<String> names = rows.get(0).cells();
          rows.stream()
              .skip(1)
              .map(RawRow::cells)
              .filter(row -> cell(names, row, "sheet").equals(units.get(0).sheet()))
              .map(row -> new Kept(cell(names, row, "row_number"), cell(names, row, AMOUNT)))
              .forEach(kept::add);
        }
      }
    }
    return kept;
  }

  private static String cell(List<String> names, List<String> row, String column) {
    int at = names.indexOf(column);
    return at < 0 ? "" : row.get(at);
  }

  private BigDecimal money(Unit unit, Map<String, String> held, Set<String> rejected)
      throws IOException {
    List<RawRow> rows = rows();
    List<RawRow> first = rows.subList(0, Math.min(10, rows.size()));
    Header header = (Header) HeaderMatch.find(TrialLake.CONTRACTS, file, unit.sheet(), first);
    OptionalInt column = header.cellOf(AMOUNT);
    if (column.isEmpty() || rows.stream().map(RawRow::rowNumber).distinct().count() < rows.size()) {
      return BigDecimal.ZERO;
    }
    String heading = header.row().cells().get(column.getAsInt());
    BigDecimal yuan = new BigDecimal(Spelling.compact(heading).contains("万元") ? 10_000 : 1);
    BigDecimal all = BigDecimal.ZERO;
    for (RawRow row : rows) {
      Optional<BigDecimal> amount = plain(row, column.getAsInt()).map(yuan::multiply);
      String number = String.valueOf(row.rowNumber());
      boolean kept = held.containsKey(number) || rejected.contains(number);
      if (row.rowNumber() <= header.row().rowNumber() || amount.isEmpty()) {
        continue;
      }
      // an amount under a required column makes the row more than a note
      boolean required = header.contract().field(AMOUNT).orElseThrow().required();
      assertThat(kept || !required).as(what + ", row " + number).isTrue();
      String cents = held.getOrDefault(number, "");
      if (!cents.isEmpty()) {
        assertThat(new BigDecimal(cents)).as(what).isEqualByComparingTo(amount.orElseThrow());
      }
      all = all.add(amount.orElseThrow());
    }
    return all;
  }

  /** An amount that nobody could read otherwise. */
  private static Optional<BigDecimal> plain(RawRow row, int cell) {
    String text = cell < row.cells().size() ? row.cells().get(cell) : "";
    String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return Optional.of(digits)
        .filter(shaped -> shaped.matches("[0-9]{1,9}([.][0-9]{1,2})?"))
        .map(BigDecimal::new);
  }

  private List<RawRow> rows() throws IOException {
    Path copy = Files.createTempFile("mutant", ".tmp");
    try {
      Files.write(copy, bytes);
      try (Source source = Source.open(Source.Kind.of(file).orElseThrow(), copy, file)) {
        List<RawRow> rows = new ArrayList<>();
        for (Sheet sheet : source.sheets()) {
          if (sheet.name().equals(units.get(0).sheet())) {
            rows.addAll(CsvSourceTest.rows(sheet));
          }
        }
        return rows;
      }
    } finally {
      Files.delete(copy);
    }
  }
}
