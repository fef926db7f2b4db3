package cn.lyg.talent.airflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a login gives: shown with every call until it runs out. */
record Token(String value, Instant expiresAt) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** Reads the end of a JWT from its middle part; one that cannot be read is used until refused. */
  static Token of(String value) {
    String[] parts = value.split("\\.", -1);
    if (parts.length != 3) {
      return new Token(value, Instant.MAX);
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      long expires = JSON.readTree(claims).path("exp").asLong(Long.MAX_VALUE);
      return new Token(
          value, expires == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(expires));
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Token(value, Instant.MAX);
    }
  }

  /** Renewed a minute early: clocks differ, and a call takes its time. */
  boolean isFreshAt(Instant now) {
    return now.isBefore(expiresAt.minus(MARGIN));
  }

  @Override
  public String toString() {
    return "token until " + expiresAt;
  }
}
