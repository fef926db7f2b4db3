package cn.lyg.talent.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that the heap of this process held since it was last asked to forget. */
final class HeapPeak {
  private HeapPeak() {}

  static void forget() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Bytes; the pools' own peaks added up, which need not have been at the same moment. */
  static long bytes() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
