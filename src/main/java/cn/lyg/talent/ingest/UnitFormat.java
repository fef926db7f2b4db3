package cn.lyg.talent.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format that writes 万元 behind the number: its sender sees 5万元 where the file has 5.
 * Formats that show yuan in ten thousands by moving the point have the yuan in the file; they are
 * told by their other signs.
 */
final class UnitFormat {
  private static final Pattern TEN_THOUSANDS =
      Pattern.compile("[#,]*[0#](?:\\.[0#]+)?_? ?(?:\"\\s*万元?\\s*\"|\\\\?万\\\\?元?)");

  private UnitFormat() {}

  /** What stands behind the number; empty where nothing does that matters. */
  static String unit(@Nullable String code) {
    boolean said =
        code != null
            && code.contains("万")
            && TEN_THOUSANDS.matcher(code.split(";", 2)[0]).matches();
    return said ? "万元" : "";
  }
}
