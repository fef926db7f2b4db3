package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All codelists of a warehouse, by name. */
public final class Codelists implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Codelist> byName = new TreeMap<>();

  public Codelists(Collection<Codelist> codelists) {
    codelists.forEach(codelist -> byName.put(codelist.name(), codelist));
  }

  /** Reads {@code warehouse/codelists/*.csv}; shows everything that is wrong in them at once. */
  public static Codelists load(Path warehouse) {
    Problems problems = new Problems(Fault.DEFINITION_INVALID);
    Path folder = warehouse.resolve("codelists");
    try (Stream<Path> files = Files.list(folder)) {
      Codelists codelists =
          new Codelists(
              files
                  .filter(file -> file.toString().endsWith(".csv"))
                  .sorted()
                  .map(file -> CodelistFile.read(file, problems))
                  .toList());
      problems.throwIfAny();
      return codelists;
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, folder, "cannot be listed; see that it exists", unreadable);
    }
  }

  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  public Optional<Codelist> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The codelist of that name, which a definition that was checked refers to. */
  public Codelist get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.DEFINITION_INVALID,
                    "codelists/" + name + ".csv",
                    "there is no such codelist; there are " + names()));
  }
}
