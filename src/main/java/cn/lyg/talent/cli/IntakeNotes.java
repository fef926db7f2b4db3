package cn.lyg.talent.cli;

import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Unit;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Staged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a load read and wrote, record set by record set; files by their hash, never by name. */
final class IntakeNotes {
  private IntakeNotes() {}

  static List<LineageTask> of(
      IngestSummary summary, List<RecordSet> sets, Instant begun, Instant ended) {
    List<LineageTask> tasks = new ArrayList<>();
    for (Batch batch : summary.batch().stream().toList()) {
      for (RecordSet set : sets) {
        List<Unit> units =
            summary.units(Unit.State.LOADED).stream()
                .filter(unit -> unit.recordSet().equals(set.name()))
                .toList();
        if (!units.isEmpty()) {
          tasks.add(task(set, units, batch.batchId(), begun, ended));
        }
      }
    }
    return tasks;
  }

  private static LineageTask task(
      RecordSet set, List<Unit> units, String batchId, Instant begun, Instant ended) {
    Map<String, Long> read =
        units.stream()
            .collect(
                Collectors.groupingBy(
                    Unit::sha256, TreeMap::new, Collectors.summingLong(Unit::read)));
    return new LineageTask(
        begun,
        ended,
        read.entrySet().stream()
            .map(file -> new LineageTask.Input("landing." + file.getKey(), of(file.getValue())))
            .toList(),
        new LineageTask.Output(
            "staging." + set.name(),
            batchId,
            Staged.columns(set),
            of(units.stream().mapToLong(Unit::sound).sum()),
            new TreeMap<>()),
        Optional.empty());
  }

  private static Optional<Long> of(long rows) {
    return Optional.of(rows);
  }
}
