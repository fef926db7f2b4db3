package cn.lyg.talent.airflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of the scheduler, each in its own word; the answer is 200 even when one is down. */
public record Health(List<Part> parts) {

  /** One part and when it last gave a sign of life. */
  public record Part(String name, String status, Optional<Instant> lastSign) {
    public boolean isHealthy() {
      return status.equals("healthy");
    }
  }

  public Health {
    parts = List.copyOf(parts);
  }

  static Health of(Fields fields) {
    List<Part> parts = new ArrayList<>();
    fields
        .node()
        .properties()
        .forEach(
            entry -> {
              Fields part = new Fields(entry.getValue());
              String sign = "latest_" + entry.getKey() + "_heartbeat";
              parts.add(new Part(entry.getKey(), part.word("status"), part.moment(sign)));
            });
    return new Health(parts);
  }

  public boolean isHealthy() {
    return parts.stream().allMatch(Part::isHealthy);
  }
}
