package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The batches a lake holds, oldest first. What is not in the ledger does not count. */
public final class Ledger {
  private final Lake lake;
  private final List<Batch> batches;

  private Ledger(Lake lake, List<Batch> batches) {
    this.lake = lake;
    this.batches = batches;
  }

  public static Ledger read(Lake lake) {
    if (!Files.isDirectory(lake.batches())) {
      return new Ledger(lake, List.of());
    }
    try (Stream<Path> files = Files.list(lake.batches())) {
      return new Ledger(
          lake,
          files
              .filter(LedgerFile::isEntry)
              .map(LedgerFile::read)
              .sorted(Comparator.comparing(Batch::receivedAt).thenComparing(Batch::batchId))
              .toList());
    } catch (IOException | UncheckedIOException e) {
      throw new WarehouseException(
          Fault.STORAGE, lake.batches(), "make the folder readable for the user who runs this", e);
    }
  }

  /** Every batch ever loaded, also those undone since. */
  public List<Batch> all() {
    return batches;
  }

  /** The batches that count for someone who knows what was known at that moment, oldest first. */
  public List<Batch> knownAt(Instant knownAt) {
    return batches.stream().filter(batch -> batch.isKnownAt(knownAt)).toList();
  }

  public Optional<Batch> batch(String batchId) {
    return batches.stream().filter(batch -> batch.batchId().equals(batchId)).findFirst();
  }

  /** Takes a batch out from that moment on; what was known before stays as it was. */
  public Ledger undo(String batchId, Instant at) {
    Batch batch =
        batch(batchId)
            .orElseThrow(
                () ->
                    new WarehouseException(
                        Fault.USAGE, "batch " + batchId, "no such batch; " + known()));
    if (batch.undoneAt().isEmpty()) {
      LedgerFile.write(lake, batch.undone(at));
    }
    return read(lake);
  }

  private String known() {
    String ids = batches.stream().map(Batch::batchId).collect(Collectors.joining(", "));
    return ids.isEmpty() ? "the lake holds none" : "the lake holds " + ids;
  }

  Set<String> keyFingerprints() {
    return batches.stream().map(Batch::keyFingerprint).collect(Collectors.toUnmodifiableSet());
  }

  /** The units whose rows are held now, under the names they were loaded by. */
  Stream<HeldUnit> held() {
    return batches.stream()
        .filter(batch -> batch.undoneAt().isEmpty())
        .flatMap(
            batch ->
                batch.units().stream()
                    .filter(Unit::isLoaded)
                    .map(unit -> new HeldUnit(batch.batchId(), unit)));
  }

  /** A loaded unit and the batch it came in. */
  record HeldUnit(String batchId, Unit unit) {}
}
