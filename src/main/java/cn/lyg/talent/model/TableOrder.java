package cn.lyg.talent.model;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.table.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which tables are built, from what each reads; a circle is shown as a chain. */
final class TableOrder {
  private final Map<String, List<String>> needs;
  private final Map<String, TableFolder> folders = new LinkedHashMap<>();
  private final Problems problems = new Problems(Fault.MODEL_CYCLE);
  private final List<TableFolder> ordered = new ArrayList<>();
  private final Set<String> done = new LinkedHashSet<>();

  private TableOrder(List<TableFolder> folders, Map<String, List<String>> needs) {
    folders.forEach(folder -> this.folders.put(folder.name(), folder));
    this.needs = needs;
  }

  /** Sorts {@code folders} so that each follows the tables it needs; others are given. */
  static List<TableFolder> of(List<TableFolder> folders, Map<String, List<String>> needs) {
    TableOrder order = new TableOrder(folders, needs);
    folders.forEach(folder -> order.visit(folder.name(), new ArrayList<>()));
    order.problems.throwIfAny();
    return List.copyOf(order.ordered);
  }

  private void visit(String name, List<String> path) {
    if (path.contains(name)) {
      List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
      circle.add(name);
      problems.add(
          String.join(" <- ", circle),
          "tables cannot read each other in a circle; break the chain");
      done.addAll(circle);
      return;
    }
    TableFolder folder = folders.get(name);
    if (folder == null || done.contains(name)) {
      return;
    }
    path.add(name);
    needs.getOrDefault(name, List.of()).forEach(needed -> visit(needed, path));
    path.remove(path.size() - 1);
    if (done.add(name)) {
      ordered.add(folder);
    }
  }
}
