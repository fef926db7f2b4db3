package cn.lyg.talent.contract;

import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** How the cells of a column are read. A cell given to a type is never blank. */
public sealed interface FieldType extends Serializable
    permits PlainText,
        IdNumber,
        DateText,
        YearText,
        MoneyText,
        FlagText,
        LevelText,
        CodeText,
        WholeNumber,
        DecimalNumber {

  /** The typed value (String, Long, Boolean, LocalDate or BigDecimal), or why there is none. */
  Reading read(String cell);

  /** What may be written, for people who fill in a form. */
  Label accepts();

  /** The codelist whose values are taken, where there is one. */
  default Optional<String> codelistName() {
    return Optional.empty();
  }

  /** The type of the column in the tables of records in force. */
  ColumnType columnType();

  /** Whether it says how much or how many, and not who, what or when. */
  default boolean isQuantity() {
    return false;
  }

  /** What there is to choose from, in order; empty where anything may be written. */
  default List<Choice> choices() {
    return List.of();
  }

  /** A typed value, and the word a form offers for it. */
  record Choice(Object value, String word) {}
}
