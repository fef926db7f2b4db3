package cn.lyg.talent.contract;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sound row's values by column, ID number and name still in clear. Blank columns are absent; a
 * withdrawn row has its key alone. Values are String, Long, Boolean, LocalDate or BigDecimal.
 *
 * @param monthPrecise the dates of which only the month was given
 * @param key the natural key within a programme
 * @param content what two rows with the same content have in common; holds people in clear
 */
public record TypedRow(
    String recordSet,
    boolean withdrawn,
    Map<String, Object> values,
    Set<String> monthPrecise,
    List<KeyValue> key,
    String content)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One part of a natural key; the value of {@code id_number} is in clear. */
  public record KeyValue(String column, String value) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  public TypedRow {
    // not copied: one is made for every row, and its maker keeps nothing of it
    values = Collections.unmodifiableMap(values);
    monthPrecise = Set.copyOf(monthPrecise);
    key = List.copyOf(key);
  }

  public Optional<Object> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  public Optional<String> idNumber() {
    return value(Contract.ID_NUMBER).map(String::valueOf);
  }

  public Optional<String> name() {
    return value(Contract.NAME).map(String::valueOf);
  }

  /** The name without the spaces and kinds of dot that do not make it another name. */
  public Optional<String> comparableName() {
    return name().map(CellText::comparableName);
  }

  /** The programme period the row names; empty where it leaves that to the policy. */
  public Optional<String> programme() {
    return value(Contract.PROGRAMME).map(String::valueOf);
  }

  /** The natural key as one text, with {@code personKey} in place of the ID number. */
  public String keyText(String personKey) {
    return key.stream()
        .map(part -> part.column().equals(Contract.ID_NUMBER) ? personKey : part.value())
        .collect(joining("/"));
  }

  /** Keeps people out of logs. */
  @Override
  public String toString() {
    return "TypedRow[" + recordSet + ", " + values.keySet() + "]";
  }
}
