package cn.lyg.talent.contract;

import cn.lyg.talent.table.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts sets after those they refer to, and refuses a reference to nothing or in a circle. */
record ReferenceOrder(Map<String, Contract> contracts, Path folder, Problems problems) {

  List<Contract> order() {
    List<Contract> ordered = new ArrayList<>();
    List<Contract> waiting = new ArrayList<>(contracts.values());
    waiting.forEach(this::refuseUnknownSets);
    boolean moved = true;
    while (moved) {
      List<Contract> ready =
          waiting.stream().filter(contract -> !refersToAny(contract, waiting)).toList();
      moved = !ready.isEmpty() && ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    if (!waiting.isEmpty()) {
      problems.add(folder, "record sets refer to each other in a circle: " + names(waiting));
    }
    return ordered;
  }

  private void refuseUnknownSets(Contract contract) {
    for (Reference reference : contract.refersTo()) {
      if (!contracts.containsKey(reference.recordSet())) {
        problems.add(
            folder.resolve(contract.recordSet()).resolve("contract.yaml"),
            "refers to '%s', which is no record set".formatted(reference.recordSet()));
      }
    }
  }

  private static boolean refersToAny(Contract contract, List<Contract> waiting) {
    return contract.refersTo().stream()
        .anyMatch(reference -> names(waiting).contains(reference.recordSet()));
  }

  private static List<String> names(List<Contract> contracts) {
    return contracts.stream().map(Contract::recordSet).toList();
  }
}
