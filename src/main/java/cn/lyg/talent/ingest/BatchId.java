package cn.lyg.talent.ingest;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names batches so that their order by name is their order in time. */
final class BatchId {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{6}");

  private BatchId() {}

  /** The random end keeps two batches of the same moment apart. */
  static String of(Instant receivedAt) {
    byte[] end = new byte[3];
    new SecureRandom().nextBytes(end);
    return MOMENT.format(receivedAt) + "-" + HexFormat.of().formatHex(end);
  }

  static boolean isBatchId(String name) {
    return SHAPE.matcher(name).matches();
  }
}
