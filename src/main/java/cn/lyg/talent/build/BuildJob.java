package cn.lyg.talent.build;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.Shape;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Snapshot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/** Fills every table folder of the model, from the record sets in force to the marts. */
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
    Map<String, Runnable> steps = new LinkedHashMap<>();
    for (TableFolder table : model.tables()) {
      steps.put(
          table.name(),
          () -> {
            watch.begins(table);
            stackShapes(model, table);
            watch.ends(table, job.run(table, tables::contains));
          });
    }
    int threads = SparkSessions.isSmall(session) ? session.sparkContext().defaultParallelism() : 4;
    new Schedule(model.needs(), threads).run(steps);
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

  private void stackShapes(Model model, TableFolder table) {
    for (Shape shape : model.shapes().values()) {
      if (table.reads().contains(shape.rows())) {
        session
            .sql(Select.stacked(model.shaped(shape.name())))
            .createOrReplaceTempView(shape.rows());
      }
    }
  }
}
