package cn.lyg.talent.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same figures give the same bytes, on machines of one time zone: the writer's clock, random
 * file number and random font prefixes are replaced by the as-of date and by fixed ones of the same
 * length, so that every offset in the file stays right.
 */
final class ReproduciblePdf {
  private static final Pattern DATE =
      Pattern.compile("/(CreationDate|ModDate)\\(D:\\d{14}[^)]*\\)");
  private static final Pattern META_DATE =
      Pattern.compile(
          "(<\\w+:(?:CreateDate|ModifyDate|MetadataDate)>)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)(</)");

  /** As in 2026-11-23T06:02:05, before the zone. */
  private static final int DATE_AND_TIME = 19;

  private static final Pattern NUMBER =
      Pattern.compile("/ID ?\\[<[0-9a-fA-F]{32}><[0-9a-fA-F]{32}>\\]");
  private static final Pattern FONT = Pattern.compile("/([A-Z]{6})\\+");

  private ReproduciblePdf() {}

  static byte[] of(byte[] pdf, String asOf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String day = asOf.replace("-", "");
    text = DATE.matcher(text).replaceAll(found -> dated(found.group(), day));
    text =
        META_DATE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(metaDated(found.group(), asOf)));
    text =
        NUMBER
            .matcher(text)
            .replaceAll(found -> found.group().replaceAll("[0-9a-fA-F]{32}", "0".repeat(32)));
    return fonts(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String dated(String entry, String day) {
    int at = entry.indexOf("D:") + 2;
    String zone = entry.substring(at + 14, entry.length() - 1);
    String utc = "+00'00'".substring(0, Math.min(7, zone.length()));
    return entry.substring(0, at) + day + "000000" + ("Z".equals(zone) ? "Z" : utc) + ")";
  }

  private static String metaDated(String element, String asOf) {
    int from = element.indexOf('>') + 1;
    int to = element.lastIndexOf('<');
    String zone = element.substring(from + DATE_AND_TIME, to);
    String midnight = asOf + "T00:00:00" + ("Z".equals(zone) ? "Z" : "+00:00");
    return element.substring(0, from) + midnight + element.substring(to);
  }

  /** Prefixes tell the subsets of one file apart; AAAAAA, AAAAAB … do that as well. */
  private static String fonts(String text) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    return FONT.matcher(text)
        .replaceAll(
            found -> {
              String next = "AAAAA" + (char) ('A' + prefixes.size());
              return "/" + prefixes.computeIfAbsent(found.group(1), prefix -> next) + "+";
            });
  }
}
