package cn.lyg.talent.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names batches so that their order by name is their order in time. */
final class BatchId {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{6}");

  private BatchId() {}

  /**
   * Of two batches with the same moment, the one loaded later comes later.
   *
   * @param before how many batches the lake has taken in so far
   */
  static String of(Instant receivedAt, int before) {
    return MOMENT.format(receivedAt) + "-" + "%06x".formatted(before);
  }

  static boolean isBatchId(String name) {
    return SHAPE.matcher(name).matches();
  }
}
