package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's own key, from which pseudonyms are made. A plain hash of an ID number could be
 * undone by trying all numbers; with a key that never leaves the lake's identity folder it cannot.
 */
public final class IdentityKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "talent-identity-key 1";
  private static final int BYTES = 32;

  private final byte[] secret;

  /** To make one takes longer than to use it, and each is good for one thread. */
  private final transient ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

  private IdentityKey(byte[] secret) {
    this.secret = secret;
  }

  /** What is not sent along is made anew. */
  private Object readResolve() {
    return new IdentityKey(secret);
  }

  /**
   * The lake's key, made on first use.
   *
   * @param known fingerprints of the keys that the batches held were made with
   */
  public static IdentityKey of(Lake lake, Set<String> known) {
    Path file = lake.identity().resolve("key");
    if (known.isEmpty() && !Files.exists(file)) {
      create(file);
    }
    IdentityKey key = read(file);
    if (!known.isEmpty() && !known.equals(Set.of(key.fingerprint()))) {
      throw new WarehouseException(
          Fault.IDENTITY_KEY,
          file,
          "this is not the key the lake was filled with; put the former key back from its backup,"
              + " or begin a new lake");
    }
    return key;
  }

  private static void create(Path file) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    OwnerOnly.folder(file.resolveSibling(""));
    Path attempt = file.resolveSibling(".key.new");
    try {
      OwnerOnly.freshFile(attempt);
      Files.write(attempt, List.of(VERSION, HexFormat.of().formatHex(secret)));
      WholeFile.publish(attempt, file);
    } catch (IOException e) {
      throw new WarehouseException(Fault.STORAGE, file, "make the lake writable", e);
    }
  }

  private static IdentityKey read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      if (lines.size() >= 2 && lines.get(0).equals(VERSION)) {
        byte[] secret = HexFormat.of().parseHex(lines.get(1).strip());
        if (secret.length == BYTES) {
          return new IdentityKey(secret);
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // told below; the cause is not shown, for it might quote the key
    }
    throw new WarehouseException(
        Fault.IDENTITY_KEY,
        file,
        "missing or damaged; put it back from its backup: without it no person of this lake can be"
            + " told again");
  }

  /** What a person is called wherever nobody needs to know who it is. */
  public String personKey(String idNumber) {
    return hmac("person", idNumber);
  }

  /** Tells whether two records give the same name, without giving it. */
  public String nameKey(String name) {
    return hmac("name", name);
  }

  /** Tells whether two records say the same; their content names people, hence the key. */
  String contentHash(String content) {
    return hmac("content", content);
  }

  /** Tells keys apart without giving them away. */
  public String fingerprint() {
    return hmac("fingerprint", VERSION).substring(0, 16);
  }

  /** The purpose goes first, so that a name can never have the key of an ID number. */
  private String hmac(String purpose, String text) {
    Mac ready = macs.get();
    ready.update(purpose.getBytes(StandardCharsets.US_ASCII));
    ready.update((byte) 0);
    return HexFormat.of().formatHex(ready.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Mac newMac() {
    try {
      Mac made = Mac.getInstance(ALGORITHM);
      made.init(new SecretKeySpec(secret, ALGORITHM));
      return made;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
    }
  }

  @Override
  public String toString() {
    return "IdentityKey " + fingerprint();
  }
}
