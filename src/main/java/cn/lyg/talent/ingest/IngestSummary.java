package cn.lyg.talent.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What one load did.
 *
 * @param batch what was written to the ledger; empty where nothing was new
 * @param units one for each sheet met, refused and already loaded ones too
 * @param otherFiles files of the folder that are no tables and were left alone
 */
public record IngestSummary(Optional<Batch> batch, List<Unit> units, List<String> otherFiles) {

  public IngestSummary {
    units = List.copyOf(units);
    otherFiles = List.copyOf(otherFiles);
  }

  public List<Unit> units(Unit.State state) {
    return units.stream().filter(unit -> unit.state() == state).toList();
  }

  /** Rows read by this load; what was loaded before is not read again. */
  public long read() {
    return sound() + rejected();
  }

  public long sound() {
    return units(Unit.State.LOADED).stream().mapToLong(Unit::sound).sum();
  }

  public long rejected() {
    return units(Unit.State.LOADED).stream().mapToLong(Unit::rejected).sum();
  }
}
