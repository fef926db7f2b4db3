package cn.lyg.talent.cli;

/** How a writer names itself to the next one. */
final class LockHolder {
  private LockHolder() {}

  static String of(String command) {
    return "'talent %s', process %d".formatted(command, ProcessHandle.current().pid());
  }
}
