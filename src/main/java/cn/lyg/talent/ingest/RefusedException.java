package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.FileReason;
import cn.lyg.talent.table.Label;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Leaves a file or sheet in the midst of reading it. It never leaves this package: the job turns it
 * into a line of the batch's report. Its words hold no cell of the file, which may name a person.
 */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FileReason reason;
  private final String zh;
  private final String en;

  RefusedException(FileReason reason, String zh, String en) {
    super(en);
    this.reason = reason;
    this.zh = zh;
    this.en = en;
  }

  static RefusedException unreadable(String zh, String en) {
    return new RefusedException(FileReason.UNREADABLE_FILE, zh, en);
  }

  FileReason reason() {
    return reason;
  }

  Label label() {
    return new Label(zh, en);
  }

  /** For places that may throw no checked exception. */
  UncheckedIOException unchecked() {
    return new UncheckedIOException(this);
  }
}
