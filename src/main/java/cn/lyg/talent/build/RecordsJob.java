package cn.lyg.talent.build;

import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.RecordSet.Reference;
import cn.lyg.talent.table.Snapshot;
import cn.lyg.talent.table.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Says of every staged row what became of it, as known from the batches that count: accepted,
 * unchanged or rejected, and whether it is in force. The states are derived anew for each snapshot,
 * so the order in which files arrived, and what arrived since, cannot leave a trace.
 */
public final class RecordsJob {
  private static final String HELD = "held_";
  private static final String STATES = resource("record_states.sql");

  private final SparkSession session;
  private final Lake lake;
  private final Snapshot snapshot;
  private final List<String> batches;
  private final String programme;

  public RecordsJob(
      SparkSession session, Lake lake, Snapshot snapshot, List<String> batches, String programme) {
    this.session = session;
    this.lake = lake;
    this.snapshot = snapshot;
    this.batches = List.copyOf(batches);
    this.programme = programme;
  }

  /**
   * Writes the states of all record sets; leaves each set's rows in force as a view of its name.
   */
  public void run(List<RecordSet> sets, int threads) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    Map<String, Runnable> steps = new LinkedHashMap<>();
    for (RecordSet set : sets) {
      needs.put(set.name(), set.references().stream().map(Reference::recordSet).toList());
      steps.put(set.name(), () -> run(set));
    }
    new Schedule(needs, threads).run(steps);
  }

  private void run(RecordSet set) {
    List<Path> folders = batches.stream().map(lake.staging(set.name())::resolve).toList();
    Dataset<Row> staged = SparkTables.read(session, Staged.columns(set), folders);
    withReferences(set, staged).createOrReplaceTempView("staged_" + set.name());
    // sets are worked on side by side, so each has a view of its own name to read
    String states = STATES.replace("from staged\n", "from staged_" + set.name() + " as staged\n");
    SparkTables.write(
        session,
        session.sql(states).select(names(stateColumns(set))),
        snapshot.records(set.name()));
    publish(set);
  }

  private void publish(RecordSet set) {
    Dataset<Row> states =
        SparkTables.read(session, stateColumns(set), List.of(snapshot.records(set.name())));
    Dataset<Row> held = states.where("is_in_force");
    held.createOrReplaceTempView(HELD + set.name());
    held.where(org.apache.spark.sql.functions.col("programme").equalTo(programme))
        .select(names(set.columns()))
        .createOrReplaceTempView(set.name());
  }

  private Dataset<Row> withReferences(RecordSet set, Dataset<Row> staged) {
    List<String> missing = new ArrayList<>();
    missing.add("false");
    Dataset<Row> joined = staged.alias("row");
    for (int at = 0; at < set.references().size(); at++) {
      Reference reference = set.references().get(at);
      joined = join(joined, reference, "reference_" + at);
      List<String> given =
          reference.columns().stream().map("row.%s is not null"::formatted).toList();
      missing.add(
          "(%s and reference_%d.is_held is null)".formatted(String.join(" and ", given), at));
    }
    // a withdrawal is screened by its key alone
    String orphan = "row.record_status = 'valid' and (" + String.join(" or ", missing) + ")";
    return joined.selectExpr("row.*", "(" + orphan + ") as is_orphan");
  }

  private Dataset<Row> join(Dataset<Row> rows, Reference reference, String alias) {
    List<String> keys = new ArrayList<>(List.of("programme"));
    keys.addAll(reference.on());
    String[] selected = new String[keys.size() + 1];
    keys.toArray(selected);
    selected[keys.size()] = "true as is_held";
    Dataset<Row> held =
        session.table(HELD + reference.recordSet()).selectExpr(selected).distinct().alias(alias);
    List<String> equal = new ArrayList<>();
    equal.add("row.programme = %s.programme".formatted(alias));
    for (int at = 0; at < reference.on().size(); at++) {
      equal.add(
          "row.%s = %s.%s".formatted(reference.columns().get(at), alias, reference.on().get(at)));
    }
    return rows.join(
        held, org.apache.spark.sql.functions.expr(String.join(" and ", equal)), "left");
  }

  private static List<Column> stateColumns(RecordSet set) {
    List<Column> columns = new ArrayList<>(Staged.columns(set));
    columns.addAll(Staged.STATE);
    return columns;
  }

  private static org.apache.spark.sql.Column[] names(List<Column> columns) {
    return columns.stream()
        .map(column -> org.apache.spark.sql.functions.col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private static String resource(String name) {
    try (InputStream in = RecordsJob.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
