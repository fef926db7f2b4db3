package cn.lyg.talent.build;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Fills the table folders of the model, from the record sets in force to the marts. */
public final class BuildJob {
  private final SparkSession session;
  private final Snapshot snapshot;
  private final BuildWatch watch;

  /**
   * Builds into {@code snapshot}.
   *
   * @param watch told of each table as it is begun and done
   */
  public BuildJob(SparkSession session, Snapshot snapshot, BuildWatch watch) {
    this.session = session;
    this.snapshot = snapshot;
    this.watch = watch;
  }

  /** Builds all tables; {@code given} are policy, codelists and run, the record sets are views. */
  public void run(Model whole, List<MemoryTable> given) {
    Model model = whole.early();
    given.forEach(table -> SparkTables.of(session, table).createOrReplaceTempView(table.name()));
    TableJob job = new TableJob(session, snapshot);
    Set<String> tables = tables(model);
    Map<String, List<String>> needs = new HashMap<>(model.needs());
    Map<String, Runnable> steps = new LinkedHashMap<>();
    for (TableFolder table : model.tables()) {
      List<StackJob> stacks = StackJob.of(session, snapshot, model, table);
      for (StackJob stack : stacks) {
        steps.putAll(stack.steps());
        needs.putAll(stack.needs());
        needs.merge(table.name(), List.copyOf(stack.needs().keySet()), BuildJob::both);
      }
      steps.put(
          table.name(),
          () -> {
            watch.begins(table);
            watch.ends(table, job.run(table, stacks, tables::contains));
          });
    }
    for (TableFolder late : whole.late()) {
      if (tables.containsAll(late.reads())) {
        needs.put(late.name(), late.reads());
        steps.put(late.name(), () -> plan(late, job, tables));
      }
    }
    int threads = SparkSessions.isSmall(session) ? session.sparkContext().defaultParallelism() : 4;
    new Schedule(needs, threads).run(steps);
  }

  /** A late table is filled elsewhere; what its columns are worked out from is told here. */
  private void plan(TableFolder late, TableJob job, Set<String> tables) {
    watch.begins(late);
    watch.ends(late, job.origins(late, tables::contains));
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** All that is a table to whoever asks where a column comes from; stacked rows are none. */
  private static Set<String> tables(Model model) {
    Set<String> tables = new HashSet<>();
    for (TableFolder table : model.tables()) {
      tables.add(table.name());
      tables.addAll(table.reads());
    }
    model.shapes().values().forEach(shape -> tables.remove(shape.rows()));
    return tables;
  }
}
