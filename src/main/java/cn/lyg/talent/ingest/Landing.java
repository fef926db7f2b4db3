package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps every file exactly as it was received. Whatever is read later is read from here. */
final class Landing {
  private final Lake lake;

  Landing(Lake lake) {
    this.lake = lake;
    OwnerOnly.folder(lake.landing());
  }

  /** Copies a file in, reading it once; the same bytes are kept once. */
  LandedFile land(RecordFile file) throws RefusedException {
    Path attempt = lake.landing().resolve(".incoming");
    MessageDigest digest = sha256();
    try {
      OwnerOnly.freshFile(attempt);
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(attempt), digest)) {
        file.content().writeTo(out);
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      LandedFile landed = new LandedFile(file.name(), sha256, file.kind(), Files.size(attempt));
      WholeFile.publish(attempt, landed.path(lake));
      return landed;
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException e) {
      throw storage(e);
    }
  }

  private WarehouseException storage(IOException cause) {
    return new WarehouseException(
        Fault.STORAGE, lake.landing(), "see that the disk is writable and not full", cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
