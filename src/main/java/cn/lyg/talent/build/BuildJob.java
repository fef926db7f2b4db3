package cn.lyg.talent.build;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.Shape;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.SparkSessions;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Fills every table folder of the model, from the record sets in force to the marts. */
public final class BuildJob {
  private final SparkSession session;
  private final Snapshot snapshot;
  private final Consumer<String> progress;

  /**
   * Builds into {@code snapshot}.
   *
   * @param progress told the name of each table as it is done
   */
  public BuildJob(SparkSession session, Snapshot snapshot, Consumer<String> progress) {
    this.session = session;
    this.snapshot = snapshot;
    this.progress = progress;
  }

  /** Builds all tables; {@code given} are policy, codelists and run, the record sets are views. */
  public void run(Model whole, List<MemoryTable> given) {
    Model model = whole.early();
    given.forEach(table -> SparkTables.of(session, table).createOrReplaceTempView(table.name()));
    TableJob job = new TableJob(session, snapshot);
    Map<String, Runnable> steps = new LinkedHashMap<>();
    for (TableFolder table : model.tables()) {
      steps.put(
          table.name(),
          () -> {
            stackShapes(model, table);
            job.run(table);
            progress.accept(table.name());
          });
    }
    int threads = SparkSessions.isSmall(session) ? session.sparkContext().defaultParallelism() : 4;
    new Schedule(model.needs(), threads).run(steps);
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
