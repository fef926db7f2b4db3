package cn.lyg.talent.ingest;

import cn.lyg.talent.table.Lake;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A file as received, kept under the fingerprint of its bytes.
 *
 * @param name what its sender calls it, with the folders above it
 */
record LandedFile(String name, String sha256, Source.Kind kind, long bytes)
    implements Serializable {

  Path path(Lake lake) {
    return lake.landing().resolve(sha256 + "." + kind.extension());
  }

  /** Names the file of a sheet's rows: free of whatever the sender's name may hold. */
  String unitName(int sheet) {
    return sha256.substring(0, 16) + "-" + sheet;
  }
}
