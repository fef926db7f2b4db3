package cn.lyg.talent.ingest;

import cn.lyg.talent.ingest.Ledger.HeldUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sorts the files of a load into those to take in and those whose bytes are held already, from an
 * earlier batch or from the same folder under another name.
 */
final class Arrivals {
  private final Map<String, List<HeldUnit>> held;
  private final Set<String> onceRefused;
  private final List<IngestTask> tasks = new ArrayList<>();
  private final List<LandedFile> copies = new ArrayList<>();
  private final List<Unit> known = new ArrayList<>();

  Arrivals(Ledger ledger) {
    this.held = ledger.held().collect(Collectors.groupingBy(unit -> unit.unit().sha256()));
    this.onceRefused =
        ledger.all().stream()
            .flatMap(batch -> batch.units().stream())
            .filter(unit -> unit.state() == Unit.State.REFUSED)
            .map(Unit::sha256)
            .collect(Collectors.toUnmodifiableSet());
  }

  void add(LandedFile file) {
    if (tasks.stream().anyMatch(task -> isSame(task.file(), file))) {
      copies.add(file);
      return;
    }
    List<HeldUnit> before = held.getOrDefault(file.sha256(), List.of());
    before.forEach(unit -> known.add(unit.unit().again(file.name(), unit.batchId())));
    // a sheet refused then may be readable now: contracts and codelists are edited
    if (before.isEmpty() || onceRefused.contains(file.sha256())) {
      Set<String> sheets =
          before.stream().map(unit -> unit.unit().sheet()).collect(Collectors.toUnmodifiableSet());
      tasks.add(new IngestTask(file, sheets));
    }
  }

  /** A workbook that someone named .csv as well is no copy: it cannot be read by that name. */
  private static boolean isSame(LandedFile one, LandedFile other) {
    return one.sha256().equals(other.sha256()) && one.kind().readsLike(other.kind());
  }

  /** The largest first, so that no long one is left to the end. */
  List<IngestTask> tasks() {
    return tasks.stream()
        .sorted(
            Comparator.comparingLong((IngestTask task) -> -task.file().bytes())
                .thenComparing(task -> task.file().sha256()))
        .toList();
  }

  /** What was already held, and the copies of what has just been taken in. */
  List<Unit> known(String batchId, List<Unit> taken) {
    List<Unit> all = new ArrayList<>(known);
    for (LandedFile copy : copies) {
      taken.stream()
          .filter(unit -> isSame(SentRows.landed(unit), copy))
          .map(unit -> unit.isLoaded() ? unit.again(copy.name(), batchId) : unit.named(copy.name()))
          .forEach(all::add);
    }
    return all;
  }
}
