package cn.lyg.talent.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One load of one records folder, as the ledger holds it.
 *
 * @param keyFingerprint of the key its pseudonyms were made with
 * @param programme what rows that name no programme belong to
 */
public record Batch(
    String batchId,
    Instant receivedAt,
    Optional<Instant> undoneAt,
    String keyFingerprint,
    String programme,
    List<Unit> units) {

  public Batch {
    units = List.copyOf(units);
  }

  /** Whether its records count for someone who knows what was known at that moment. */
  public boolean isKnownAt(Instant knownAt) {
    return !receivedAt.isAfter(knownAt) && undoneAt.map(knownAt::isBefore).orElse(true);
  }

  Batch undone(Instant at) {
    return new Batch(batchId, receivedAt, Optional.of(at), keyFingerprint, programme, units);
  }
}
