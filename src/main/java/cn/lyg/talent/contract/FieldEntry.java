package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.YamlMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Reads one column of a contract file. */
final class FieldEntry {
  private static final Set<String> KEYS =
      Set.of(
          "type", "codelist", "required", "default", "min", "max", "step", "headers", "zh", "en");

  private final String name;
  private final YamlMap entry;
  private final Codelists codelists;

  private FieldEntry(String name, YamlMap entry, Codelists codelists) {
    this.name = name;
    this.entry = entry;
    this.codelists = codelists;
  }

  static Field read(String name, YamlMap entry, Codelists codelists) {
    entry.allowOnly(KEYS);
    return new FieldEntry(name, entry, codelists).field();
  }

  private Field field() {
    List<String> headers = entry.texts("headers");
    if (headers.isEmpty()) {
      entry.complain("headers", "'headers' must list at least one Chinese header");
    }
    FieldType type = type();
    // A blank cell under a flag is a no where the contract says nothing else.
    String defaultText =
        entry.optionalText("default").orElse(type instanceof FlagText ? "false" : "");
    Field field =
        new Field(name, type, entry.flag("required", false), defaultText, headers, entry.label());
    if (!defaultText.isEmpty() && field.defaultValue().isEmpty()) {
      entry.complain("default", "'%s' is no value of this column".formatted(defaultText));
    }
    return field;
  }

  private FieldType type() {
    String type = entry.text("type");
    return switch (type) {
      case "text" -> new PlainText(false);
      case "identifier" -> new PlainText(true);
      case "id_number" -> new IdNumber(IdNumber.Document.TOLD_BY_LETTERS);
      case "date" -> new DateText();
      case "year" -> new YearText();
      case "money" -> new MoneyText(false);
      case "flag" -> new FlagText();
      case "level" -> new LevelText(codelist(LevelText.CODELIST));
      case "code" -> new CodeText(codelist(entry.text("codelist")));
      case "whole" -> new WholeNumber(range(WholeNumber.LARGEST));
      default -> decimal(type);
    };
  }

  private FieldType decimal(String type) {
    if (ColumnType.parse(type).orElse(null) instanceof ColumnType.Decimal decimal) {
      BigDecimal largest = DecimalNumber.largest(decimal.precision(), decimal.scale());
      return new DecimalNumber(decimal.precision(), decimal.scale(), range(largest));
    }
    entry.complain(
        "type",
        "unknown type '%s'; known are text, identifier, id_number, date, year, money, flag, level,"
                .formatted(type)
            + " code, whole, decimal(p,s)");
    return new PlainText(false);
  }

  private Codelist codelist(String list) {
    return codelists
        .find(list)
        .orElseGet(
            () -> {
              entry.complain(
                  "codelist", "no codelist '%s'; there are %s".formatted(list, codelists.names()));
              return new Codelist(list, List.of(), List.of());
            });
  }

  private Range range(BigDecimal largest) {
    return new Range(
        number("min", largest.negate()), number("max", largest), number("step", BigDecimal.ZERO));
  }

  private BigDecimal number(String key, BigDecimal otherwise) {
    return entry
        .optionalText(key)
        .map(
            text ->
                NumberText.parse(text)
                    .orElseGet(
                        () -> {
                          entry.complain(key, "'%s' must be a number".formatted(key));
                          return otherwise;
                        }))
        .orElse(otherwise);
  }
}
