package cn.lyg.talent.cli;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Field;
import cn.lyg.talent.contract.FieldType.Choice;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.MemoryTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Record sets that a contract admits and nobody would believe: a few people, rounds and units in
 * every combination, with dates on the edges of years, leap days and the as-of date, odd cents, and
 * blanks wherever a blank may be. The same seed makes the same sets.
 */
final class RandomRecords {
  private static final int ROWS = 240;
  private static final int BLANK_ONE_IN = 6;
  private static final List<String> DATES =
      List.of(
          "2020-12-31",
          "2021-01-01",
          "2021-12-31",
          "2022-02-28",
          "2022-06-30",
          "2023-12-31",
          "2024-02-29",
          "2024-03-01",
          "2025-06-29",
          "2025-06-30",
          "2025-07-01",
          "2025-12-31");
  private static final List<String> BIRTHS =
      List.of(
          "1960-02-29",
          "1966-12-31",
          "1975-06-30",
          "1976-02-29",
          "1979-07-01",
          "1980-06-30",
          "1985-12-31",
          "1986-01-01",
          "1988-02-29",
          "1990-06-30",
          "1990-07-01",
          "1996-02-29");
  private static final List<String> AMOUNTS =
      List.of("0.00", "0.01", "33333.33", "50000.00", "66666.67", "100000.00", "1000.00", "999.99");

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  /** Rows of one record set, each under a natural key of its own. */
  MemoryTable of(Contract contract) {
    List<List<Optional<Object>>> rows = new ArrayList<>();
    Set<List<Optional<Object>>> keys = new HashSet<>();
    for (int tried = 0; tried < ROWS; tried++) {
      List<Optional<Object>> row = row(contract);
      if (keys.add(key(contract, row))) {
        rows.add(row);
      }
    }
    return new MemoryTable(contract.recordSet(), contract.columns(), rows);
  }

  private static List<Optional<Object>> key(Contract contract, List<Optional<Object>> row) {
    List<Optional<Object>> key = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      if (contract.keyColumns().contains(contract.fields().get(at).name())) {
        key.add(row.get(at));
      }
    }
    return key;
  }

  private List<Optional<Object>> row(Contract contract) {
    List<Optional<Object>> row = new ArrayList<>();
    for (int at = 0; at < contract.fields().size(); at++) {
      Field field = contract.fields().get(at);
      boolean mayBeBlank =
          !field.required()
              && field.defaultText().isEmpty()
              && !contract.keyColumns().contains(field.name());
      row.add(
          mayBeBlank && random.nextInt(BLANK_ONE_IN) == 0
              ? Optional.empty()
              : Optional.of(value(field, contract.columns().get(at))));
    }
    return row;
  }

  private Object value(Field field, Column column) {
    List<Choice> choices = field.type().choices();
    if (!choices.isEmpty()) {
      return choices.get(random.nextInt(choices.size())).value();
    }
    if (column.type() instanceof ColumnType.Decimal decimal) {
      return new BigDecimal(one(AMOUNTS))
          .movePointLeft(decimal.precision() < 10 ? 3 : 0)
          .setScale(decimal.scale(), java.math.RoundingMode.DOWN);
    }
    return switch ((Simple) column.type()) {
      case TEXT -> column.name() + "-" + random.nextInt(column.name().equals("round") ? 4 : 60);
      case INTEGER ->
          column.name().equals("year")
              ? (Object) (2020L + random.nextInt(7))
              : (Object) (long) random.nextInt(4);
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.parse(one(column.name().equals("birth_date") ? BIRTHS : DATES));
      case DOUBLE -> random.nextDouble();
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
