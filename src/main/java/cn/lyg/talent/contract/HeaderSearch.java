package cn.lyg.talent.contract;

import static java.util.stream.Collectors.joining;

import cn.lyg.talent.table.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for a header: titles, units and blank rows may stand above it. */
final class HeaderSearch {
  private static final int ROWS = 10;

  private final Contracts contracts;
  private final List<RawRow> rows;

  HeaderSearch(Contracts contracts, List<RawRow> firstRows) {
    this.contracts = contracts;
    this.rows = firstRows.stream().filter(row -> row.rowNumber() <= ROWS).limit(ROWS).toList();
  }

  HeaderMatch find(String file, String sheet) {
    Optional<Contract> bySheet = contracts.named(sheet);
    if (bySheet.isPresent()) {
      return headerOf(bySheet.get());
    }
    Optional<Contract> byFile = contracts.named(file.substring(lastSeparator(file) + 1));
    if (byFile.isEmpty()) {
      return told();
    }
    HeaderMatch named = headerOf(byFile.get());
    // A workbook named after one set may hold others on its further sheets.
    return named instanceof Header || sheet.isEmpty() || !(told() instanceof Header other)
        ? named
        : other;
  }

  private static int lastSeparator(String file) {
    return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  }

  private HeaderMatch headerOf(Contract contract) {
    return first(contract, Header::isComplete)
        .or(() -> first(contract, Header::canWithdraw))
        .map(HeaderMatch.class::cast)
        .orElseGet(() -> missingColumns(nearest(Stream.of(contract))));
  }

  private Optional<Header> first(Contract contract, Predicate<Header> fits) {
    return rows.stream().map(row -> Header.of(contract, row)).filter(fits).findFirst();
  }

  /** Tells the set by the header alone; the one that knows most of its columns is meant. */
  private HeaderMatch told() {
    List<Header> fitting = fitting(Header::isComplete);
    if (fitting.isEmpty()) {
      fitting = fitting(Header::canWithdraw);
    }
    int most = fitting.stream().mapToInt(Header::recognised).max().orElse(0);
    List<Header> best = fitting.stream().filter(header -> header.recognised() == most).toList();
    return best.size() == 1 ? best.get(0) : best.isEmpty() ? fitsNone() : fitsSeveral(best);
  }

  /** The headers that the first row to fit any set makes. */
  private List<Header> fitting(Predicate<Header> fits) {
    return rows.stream()
        .map(
            row ->
                contracts.all().stream()
                    .map(contract -> Header.of(contract, row))
                    .filter(fits)
                    .toList())
        .filter(headers -> !headers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The row and set that come nearest to a header. */
  private Optional<Header> nearest(Stream<Contract> candidates) {
    return candidates
        .flatMap(contract -> rows.stream().map(row -> Header.of(contract, row)))
        .max(
            Comparator.comparingInt(Header::recognised)
                .thenComparingInt(header -> -header.missing().size()));
  }

  private static HeaderMatch missingColumns(Optional<Header> nearest) {
    List<Field> missing = nearest.map(Header::missing).orElse(List.of());
    return new HeaderMatch.Refused(
        FileReason.MISSING_COLUMN,
        missing.stream().map(Field::name).toList(),
        new Label(
            "前%d行中的表头缺少：%s".formatted(ROWS, zh(missing)),
            "the header (first %d rows) lacks: %s".formatted(ROWS, en(missing))));
  }

  private HeaderMatch fitsNone() {
    Optional<Header> nearest =
        nearest(contracts.all().stream()).filter(header -> header.recognised() > 0);
    String zh =
        nearest
            .map(h -> "；最接近“%s”，缺少：%s".formatted(h.contract().title().zh(), zh(h.missing())))
            .orElse("");
    String en =
        nearest
            .map(
                h ->
                    "; nearest is %s, which lacks: %s"
                        .formatted(h.contract().recordSet(), en(h.missing())))
            .orElse("");
    return unknown(
        "文件名、表名和前%d行的表头都看不出是哪类记录%s".formatted(ROWS, zh),
        "neither its name nor a header in the first %d rows tells the record set%s"
            .formatted(ROWS, en));
  }

  private static HeaderMatch fitsSeveral(List<Header> equals) {
    String zh = equals.stream().map(header -> header.contract().title().zh()).collect(joining("、"));
    String en = equals.stream().map(header -> header.contract().recordSet()).collect(joining(", "));
    return unknown(
        "表头同时符合：%s；请以其中一类的名称命名文件或工作表".formatted(zh),
        "the header fits several sets: %s; name the file or sheet after one".formatted(en));
  }

  private static HeaderMatch unknown(String zh, String en) {
    return new HeaderMatch.Refused(FileReason.UNKNOWN_RECORD_SET, List.of(), new Label(zh, en));
  }

  private static String zh(List<Field> fields) {
    return fields.stream().map(field -> field.label().zh()).collect(joining("、"));
  }

  private static String en(List<Field> fields) {
    return fields.stream().map(Field::name).collect(joining(", "));
  }
}
