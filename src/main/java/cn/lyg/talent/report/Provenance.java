package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What a report's figures rest on, as every page's foot says: snapshot, dates and policy. */
public record Provenance(String snapshot, String asOf, String knownAt, String policySha256) {
  private static final int SHOWN = 12;
  static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Reads the run that made a catalogue. */
  public static Provenance of(Database catalogue) {
    List<List<Optional<Object>>> runs =
        catalogue.rows(
            "select run_id, cast(as_of as varchar), epoch_ms(cast(known_at as timestamp)),"
                + " policy_sha256 from ops.run order by started_at desc nulls last, run_id desc"
                + " limit 1");
    if (runs.isEmpty()) {
      throw new WarehouseException(
          Fault.SNAPSHOT_MISSING, "ops.run", "the catalogue names no run; build it again");
    }
    List<Object> run = runs.get(0).stream().map(cell -> cell.orElse("")).toList();
    return new Provenance(
        run.get(0).toString(), run.get(1).toString(), minute(run.get(2)), run.get(3).toString());
  }

  /** To the minute on the office's clock, since that is where the page is read. */
  private static String minute(Object millis) {
    return millis instanceof Number number
        ? MINUTE.format(Instant.ofEpochMilli(number.longValue()).atZone(OFFICE))
        : millis.toString();
  }

  /** Enough of the checksum to tell two policy files apart, short enough for a foot line. */
  String policyVersion() {
    return policySha256.substring(0, Math.min(SHOWN, policySha256.length()));
  }
}
