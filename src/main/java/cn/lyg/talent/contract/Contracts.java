package cn.lyg.talent.contract;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.Spelling;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All contracts of a warehouse; a set stands after the sets it refers to. */
public final class Contracts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, Contract> byName = new LinkedHashMap<>();

  private Contracts(Collection<Contract> contracts) {
    contracts.forEach(contract -> byName.put(contract.recordSet(), contract));
  }

  /** Reads {@code warehouse/contracts}; shows everything that is wrong there at once. */
  public static Contracts load(Path warehouse, Codelists codelists) {
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    Path folder = warehouse.resolve("contracts");
    CommonFields common = CommonFields.read(folder.resolve("common.yaml"), codelists, problems);
    Map<String, Contract> read = new LinkedHashMap<>();
    for (Path set : folders(folder)) {
      Contract contract = ContractFile.read(set, common, codelists, problems);
      read.put(contract.recordSet(), contract);
    }
    List<Contract> ordered = new ReferenceOrder(read, folder, problems).order();
    problems.throwIfAny();
    return new Contracts(ordered);
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> sets = Files.list(folder)) {
      return sets.filter(set -> Files.exists(set.resolve(ContractFile.NAME))).sorted().toList();
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, folder, "cannot be listed; see that it exists", unreadable);
    }
  }

  public List<Contract> all() {
    return List.copyOf(byName.values());
  }

  public Optional<Contract> find(String recordSet) {
    return Optional.ofNullable(byName.get(recordSet));
  }

  /** The contract of a set that is known to exist. */
  public Contract get(String recordSet) {
    return find(recordSet)
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.DEFINITION_INVALID,
                    "contracts/" + recordSet,
                    "there is no such record set; there are " + byName.keySet()));
  }

  /**
   * The set whose English or Chinese name a file's or sheet's name starts with; the longest wins.
   */
  Optional<Contract> named(String fileOrSheet) {
    String name = Spelling.of(fileOrSheet);
    return byName.values().stream()
        .filter(contract -> prefixLength(name, contract) > 0)
        .max(Comparator.comparingInt(contract -> prefixLength(name, contract)));
  }

  /** How much of the name is the set's: exits_2024 is exits, roundsheet is not rounds. */
  private static int prefixLength(String name, Contract contract) {
    String zh = Spelling.of(contract.title().zh());
    String en = Spelling.of(contract.recordSet());
    if (name.startsWith(zh)) {
      return zh.length();
    }
    boolean isWord =
        name.startsWith(en) && (name.length() == en.length() || !isLatin(name.charAt(en.length())));
    return isWord ? en.length() : 0;
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }
}
