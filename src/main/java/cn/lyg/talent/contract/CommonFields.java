package cn.lyg.talent.contract;

import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The columns that every set takes ({@code all}), and those that sets about people take besides.
 */
record CommonFields(List<Field> all, List<Field> person) {

  static CommonFields read(Path path, Codelists codelists, Problems problems) {
    YamlMap file = YamlFile.read(path, problems);
    file.allowOnly(Set.of("all", "person"));
    return new CommonFields(fields(file, "all", codelists), fields(file, "person", codelists));
  }

  /** The common columns of a set with these columns of its own; its own go before. */
  List<Field> besides(List<Field> own) {
    List<String> names = own.stream().map(Field::name).toList();
    List<Field> fields = new ArrayList<>(all);
    if (names.contains(Contract.ID_NUMBER)) {
      fields.addAll(person);
    }
    fields.removeIf(field -> names.contains(field.name()));
    return fields;
  }

  private static List<Field> fields(YamlMap file, String key, Codelists codelists) {
    List<Field> fields = new ArrayList<>();
    file.mapsByKey(key)
        .forEach((name, entry) -> fields.add(FieldEntry.read(name, entry, codelists)));
    return fields;
  }
}
