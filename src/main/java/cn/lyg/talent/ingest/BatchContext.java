package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.table.Lake;
import java.io.Serializable;
import java.nio.file.Path;

/** What every task of a batch needs to know. The lake's path must be the same on all machines. */
record BatchContext(
    String lakeRoot, String batchId, String programme, Contracts contracts, IdentityKey key)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  Lake lake() {
    return new Lake(Path.of(lakeRoot));
  }

  BatchFolders folders() {
    return new BatchFolders(lake(), batchId);
  }
}
