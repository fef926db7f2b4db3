package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a definition, so that its author sees everything at once. */
public final class Problems {
  private final Fault fault;
  private final List<WarehouseException> found = new ArrayList<>();

  public Problems(Fault fault) {
    this.fault = fault;
  }

  public void add(Object place, String remedy) {
    found.add(new WarehouseException(fault, place, remedy));
  }

  public void add(WarehouseException problem) {
    found.add(problem);
  }

  /** Takes over what was gathered elsewhere. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  /** Throws everything gathered as one exception; does nothing where all is well. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw WarehouseException.ofAll(found);
    }
  }
}
