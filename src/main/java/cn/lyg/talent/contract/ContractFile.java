package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one {@code contract.yaml} and holds it to its own rules. */
final class ContractFile {
  static final String NAME = "contract.yaml";

  private static final Set<String> KEYS =
      Set.of(
          "record_set",
          "title",
          "description",
          "key",
          "key_parts",
          "refers_to",
          "date_order",
          "required_when",
          "required_with_other_document",
          "columns");

  private final YamlMap file;
  private final List<Field> fields;
  private final List<Field> common;

  private ContractFile(YamlMap file, List<Field> fields, List<Field> common) {
    this.file = file;
    this.fields = fields;
    this.common = common;
  }

  static Contract read(
      Path folder, CommonFields commonFields, Codelists codelists, Problems problems) {
    YamlMap file = YamlFile.read(folder.resolve(NAME), problems);
    file.allowOnly(KEYS);
    List<Field> fields = new ArrayList<>();
    file.mapsByKey("columns")
        .forEach((name, entry) -> fields.add(FieldEntry.read(name, entry, codelists)));
    return new ContractFile(file, fields, commonFields.besides(fields))
        .contract(String.valueOf(folder.getFileName()));
  }

  private Contract contract(String recordSet) {
    if (!file.text("record_set").equals(recordSet)) {
      file.complain("record_set", "must be the folder's name, " + recordSet);
    }
    refuseSharedHeaders();
    List<KeyPart> key = key();
    if (key.isEmpty()) {
      file.complain("key", "'key' must name the columns that tell one record from another");
    }
    return new Contract(
        recordSet,
        file.label("title"),
        file.label("description"),
        key,
        references(),
        new RowRules(
            known("date_order", file), requiredWhen(), known("required_with_other_document", file)),
        fields,
        common);
  }

  private List<KeyPart> key() {
    Map<String, YamlMap> choices = file.mapsByKey("key_parts");
    List<KeyPart> parts = new ArrayList<>();
    for (String name : file.texts("key")) {
      YamlMap choice = choices.get(name);
      parts.add(choice == null ? KeyPart.column(name) : choice(name, choice));
    }
    parts.forEach(part -> part.columns().forEach(column -> requireKnown("key", column, file)));
    return parts;
  }

  private static KeyPart choice(String name, YamlMap entry) {
    Map<String, String> columnByCode = new LinkedHashMap<>();
    entry.keys().stream()
        .filter(key -> !key.equals("by"))
        .forEach(code -> columnByCode.put(code, entry.text(code)));
    return new KeyPart(name, entry.text("by"), columnByCode);
  }

  private List<Reference> references() {
    return file.maps("refers_to").stream()
        .map(
            entry ->
                new Reference(known("columns", entry), entry.text("record_set"), entry.texts("on")))
        .toList();
  }

  private List<RowRules.RequiredWhen> requiredWhen() {
    return file.maps("required_when").stream()
        .map(
            entry -> {
              requireKnown("column", entry.text("column"), entry);
              return new RowRules.RequiredWhen(
                  entry.text("column"), entry.text("equals"), known("then", entry), reason(entry));
            })
        .toList();
  }

  private static Reason reason(YamlMap entry) {
    String code = entry.text("reason");
    Optional<Reason> reason =
        Stream.of(Reason.values()).filter(known -> known.code().equals(code)).findFirst();
    if (reason.isEmpty()) {
      entry.complain("reason", "unknown reason '%s'".formatted(code.toLowerCase(Locale.ROOT)));
    }
    return reason.orElse(Reason.MISSING_REQUIRED);
  }

  private List<String> known(String key, YamlMap entry) {
    entry.texts(key).forEach(column -> requireKnown(key, column, entry));
    return entry.texts(key);
  }

  private void requireKnown(String key, String column, YamlMap entry) {
    if (fields.stream().noneMatch(field -> field.name().equals(column))) {
      entry.complain(key, "'%s' is not among the columns".formatted(column));
    }
  }

  /** A header that meant two columns would be read as either. */
  private void refuseSharedHeaders() {
    Map<String, String> columnByHeader = new HashMap<>();
    for (Field field : Stream.concat(fields.stream(), common.stream()).toList()) {
      for (String header : field.headers()) {
        String holder = columnByHeader.putIfAbsent(header, field.name());
        if (holder != null) {
          file.complain("columns", "header '%s' stands for two columns".formatted(header));
        }
      }
    }
  }
}
