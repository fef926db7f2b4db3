package cn.lyg.talent.cli;

import cn.lyg.talent.build.BuildWatch;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.ColumnOrigin;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Staged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Notes down what a build reads and writes, table by table. */
final class BuildNotes implements BuildWatch {
  private final Clock clock;
  private final Progress progress;
  private final Map<String, Instant> begun = new ConcurrentHashMap<>();
  private final List<Done> done = Collections.synchronizedList(new ArrayList<>());

  private record Done(
      TableFolder table, Instant at, SortedMap<String, SortedSet<ColumnOrigin>> origins) {}

  BuildNotes(Clock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public void begins(TableFolder table) {
    begun.put(table.name(), clock.instant());
  }

  @Override
  public void ends(TableFolder table, SortedMap<String, SortedSet<ColumnOrigin>> origins) {
    done.add(new Done(table, clock.instant(), origins));
    progress.detail(table.name());
  }

  /** The tables in the order in which they were done; {@code rows} of those that are stored. */
  List<LineageTask> tables(
      Model model, LineageNames names, String version, Map<String, Long> rows) {
    Map<String, List<String>> needs = model.needs();
    return done.stream()
        .map(
            one ->
                new LineageTask(
                    begun.getOrDefault(one.table().name(), one.at()),
                    one.at(),
                    needs.getOrDefault(one.table().name(), List.of()).stream()
                        .map(read -> new LineageTask.Input(names.of(read), Optional.empty()))
                        .toList(),
                    new LineageTask.Output(
                        names.of(one.table().name()),
                        version,
                        one.table().columns(),
                        Optional.ofNullable(rows.get(one.table().name())),
                        names.of(one.origins())),
                    Optional.of(one.table().sql())))
        .toList();
  }

  /** The record sets, settled from what is staged and from the sets they refer to. */
  static List<LineageTask> records(
      List<RecordSet> sets, Instant begun, Instant ended, String version, Map<String, Long> rows) {
    List<LineageTask> tasks = new ArrayList<>();
    for (RecordSet set : sets) {
      List<LineageTask.Input> inputs = new ArrayList<>();
      inputs.add(new LineageTask.Input("staging." + set.name(), Optional.empty()));
      set.references().stream()
          .map(RecordSet.Reference::recordSet)
          .distinct()
          .forEach(name -> inputs.add(new LineageTask.Input("record." + name, Optional.empty())));
      List<cn.lyg.talent.table.Column> columns = new ArrayList<>(Staged.columns(set));
      columns.addAll(Staged.STATE);
      tasks.add(
          new LineageTask(
              begun,
              ended,
              inputs,
              new LineageTask.Output(
                  "record." + set.name(),
                  version,
                  columns,
                  Optional.ofNullable(rows.get(set.name())),
                  new TreeMap<>()),
              Optional.empty()));
    }
    return tasks;
  }
}
