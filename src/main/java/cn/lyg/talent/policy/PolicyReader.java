package cn.lyg.talent.policy;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills the declared tables from a policy file and complains, line by line, of what does not fit.
 */
final class PolicyReader {
  /** What stands where the published rules do not give a value; it is never guessed. */
  private static final String UNKNOWN = "unknown";

  /** Names the shipped policy whose lists hold where the file gives none of its own. */
  static final String BASED_ON = "based_on";

  private static final String ARTICLES = "articles";

  private final List<PolicyTable> declared;
  private final YamlMap top;
  private final Optional<YamlMap> base;
  private final Set<String> articles;

  /**
   * Reads one file, or two.
   *
   * @param base the policy that holds where {@code top} has no list of its own
   */
  PolicyReader(List<PolicyTable> declared, YamlMap top, Optional<YamlMap> base) {
    this.declared = declared;
    this.top = top;
    this.base = base;
    this.articles =
        cited().stream()
            .flatMap(item -> item.optionalText("article").stream())
            .collect(Collectors.toSet());
  }

  List<MemoryTable> tables() {
    Set<String> known = declared.stream().map(PolicyTable::list).collect(Collectors.toSet());
    base.ifPresent(policy -> policy.allowOnly(known));
    top.allowOnly(Stream.concat(known.stream(), Stream.of(BASED_ON)).collect(Collectors.toSet()));
    return declared.stream().map(this::fill).toList();
  }

  /** The articles of both: a list taken over from the base goes on citing the base's. */
  private List<YamlMap> cited() {
    List<YamlMap> items = new ArrayList<>();
    base.ifPresent(policy -> items.addAll(policy.maps(ARTICLES)));
    items.addAll(top.maps(ARTICLES));
    return items;
  }

  private List<YamlMap> items(PolicyTable table) {
    if (table.list().equals(ARTICLES)) {
      return cited();
    }
    YamlMap source = top.has(table.list()) ? top : base.orElse(top);
    return table.single() ? source.map(table.list()).stream().toList() : source.maps(table.list());
  }

  private MemoryTable fill(PolicyTable table) {
    List<YamlMap> items = items(table);
    if (!top.has(table.list()) && base.isEmpty()) {
      top.complain(
          table.list(),
          "the list '%s' is missing; write '%s: []' where the programme has none"
              .formatted(table.list(), table.list()));
    }
    List<List<Optional<Object>>> rows = new ArrayList<>();
    Set<List<Optional<Object>>> keys = new HashSet<>();
    for (YamlMap item : items) {
      List<Optional<Object>> row = row(table, item);
      rows.add(row);
      if (!keys.add(key(table, row))) {
        item.complain(
            table.grain().get(0),
            "stands twice in '%s': %s".formatted(table.list(), table.grain()));
      }
    }
    return new MemoryTable(table.name(), table.columns(), rows);
  }

  private static List<Optional<Object>> key(PolicyTable table, List<Optional<Object>> row) {
    List<Optional<Object>> key = new ArrayList<>();
    for (int at = 0; at < table.columns().size(); at++) {
      if (table.grain().contains(table.columns().get(at).name())) {
        key.add(row.get(at));
      }
    }
    return key;
  }

  private List<Optional<Object>> row(PolicyTable table, YamlMap item) {
    item.allowOnly(
        table.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new)));
    List<Optional<Object>> row = new ArrayList<>();
    for (Column column : table.columns()) {
      row.add(cell(table, column, item));
    }
    return row;
  }

  private Optional<Object> cell(PolicyTable table, Column column, YamlMap item) {
    String text = item.text(column.name());
    if (text.isBlank()) {
      if (item.has(column.name())) {
        item.complain(column.name(), "'%s' is blank; give it a value".formatted(column.name()));
      }
      return Optional.empty();
    }
    if (text.equals(UNKNOWN) && table.unknowable().contains(column.name())) {
      return Optional.empty();
    }
    List<String> allowed = table.allowed().getOrDefault(column.name(), List.of(text));
    if (!allowed.contains(text)) {
      item.complain(column.name(), "'%s' is not one of %s".formatted(text, allowed));
    }
    if (column.name().equals("article") && !articles.contains(text)) {
      item.complain("article", "'%s' is not among the articles of this file".formatted(text));
    }
    Optional<Object> value = MemoryTable.parse(column.type(), text);
    if (value.isEmpty()) {
      item.complain(column.name(), "'%s' is no %s".formatted(text, column.type().spark()));
    }
    return value;
  }
}
