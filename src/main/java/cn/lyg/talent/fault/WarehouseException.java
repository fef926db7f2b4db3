package cn.lyg.talent.fault;

import java.util.List;

/**
 * The one exception this product throws: a fault, the place it was found, and what to do about it.
 */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public WarehouseException(Fault fault, Object place, String remedy) {
    super(message(fault, place, remedy));
    this.fault = fault;
  }

  public WarehouseException(Fault fault, Object place, String remedy, Throwable cause) {
    super(message(fault, place, remedy), cause);
    this.fault = fault;
  }

  private WarehouseException(Fault fault, String messages) {
    super(messages);
    this.fault = fault;
  }

  /**
   * Several faults shown at once, so that a file is mended in one go. The first decides the kind.
   */
  public static WarehouseException ofAll(List<WarehouseException> faults) {
    if (faults.size() == 1) {
      return faults.get(0);
    }
    return new WarehouseException(
        faults.get(0).fault(),
        String.join("\n", faults.stream().map(WarehouseException::getMessage).toList()));
  }

  private static String message(Fault fault, Object place, String remedy) {
    return "%s at %s: %s".formatted(fault, place, remedy);
  }

  public Fault fault() {
    return fault;
  }
}
