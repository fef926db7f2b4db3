package cn.lyg.talent.cli;

import cn.lyg.talent.build.BuildJob;
import cn.lyg.talent.catalogue.HistoryJob;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The figures as of days before a snapshot's own, from the records that are in force in it. Only
 * the figures are kept; their checks must hold like the snapshot's own.
 */
record PastDays(Definitions definitions, Snapshot snapshot, Clock clock, Progress progress) {

  /**
   * Fills the days with the second engine, ten times quicker over few rows; that both engines agree
   * is shown on the snapshot's own day, over the same records.
   */
  void fill(List<LocalDate> days) {
    try (HistoryJob job =
        new HistoryJob(
            definitions.model(),
            snapshot,
            definitions.reference(days.get(0)),
            definitions.recordSets(),
            definitions.policy().programme())) {
      for (LocalDate day : days) {
        tell(day);
        job.write(day, definitions.run(day));
        new Audit(definitions, snapshot).checkPast(day);
      }
    }
  }

  /** Fills the days with Spark, at a scale; the record sets are views of the session already. */
  void fill(SparkSession session, List<LocalDate> days) {
    Model part = definitions.model().historic();
    for (LocalDate day : days) {
      tell(day);
      Snapshot past = snapshot.past(day);
      BuildNotes notes = new BuildNotes(clock, progress);
      new BuildJob(session, past, notes).run(part, definitions.reference(day));
      part.stored().stream()
          .filter(table -> !table.hasHistory())
          .forEach(table -> remove(past, table));
      new Audit(definitions, snapshot).checkPast(day);
    }
  }

  private void tell(LocalDate day) {
    progress.step("计算往期 " + day, "computing the figures as of " + day);
  }

  private static void remove(Snapshot past, TableFolder table) {
    past.removeTable(table.layer().folder(), table.name());
  }
}
