package cn.lyg.talent.build;

import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.Select;
import cn.lyg.talent.model.Shape;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.spark.SparkTables;
import cn.lyg.talent.table.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Computes the stacked rows of a shape in parts, side by side, each as soon as its folders are
 * planned. As one query over dozens of folders they would be optimised by one thread, computed by
 * one task, and wait for the last of them.
 */
final class StackJob {
  /** Folders in a part: as few as still outweigh what a query of its own costs. */
  private static final int FOLDERS = 6;

  private final SparkSession session;
  private final Snapshot snapshot;
  private final TableFolder publisher;
  private final Shape shape;
  private final Map<String, List<TableFolder>> parts = new LinkedHashMap<>();

  /**
   * Prepares the rows of {@code shape}.
   *
   * @param folders the folders of the shape, in the order in which they are planned
   * @param publisher the table that publishes the rows, beside which the parts lie meanwhile
   */
  StackJob(
      SparkSession session,
      Snapshot snapshot,
      Shape shape,
      List<TableFolder> folders,
      TableFolder publisher) {
    this.session = session;
    this.snapshot = snapshot;
    this.shape = shape;
    this.publisher = publisher;
    for (int at = 0; at < folders.size(); at += FOLDERS) {
      List<TableFolder> part = folders.subList(at, Math.min(at + FOLDERS, folders.size()));
      parts.put("%s_%d".formatted(shape.rows(), parts.size()), part);
    }
  }

  static List<StackJob> of(
      SparkSession session, Snapshot snapshot, Model model, TableFolder publisher) {
    List<StackJob> stacks = new ArrayList<>();
    for (Shape shape : model.shapes().values()) {
      if (shape.isPublishedBy(publisher)) {
        List<TableFolder> folders =
            model.tables().stream()
                .filter(table -> table.shape().filter(shape.name()::equals).isPresent())
                .toList();
        stacks.add(new StackJob(session, snapshot, shape, folders, publisher));
      }
    }
    return stacks;
  }

  /** A step for each part. */
  Map<String, Runnable> steps() {
    Map<String, Runnable> steps = new LinkedHashMap<>();
    parts.forEach(
        (name, folders) ->
            steps.put(
                name,
                () ->
                    SparkTables.write(session, session.sql(Select.stacked(folders)), path(name))));
    return steps;
  }

  /** What each step needs before it: the folders of the part. */
  Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    parts.forEach(
        (name, folders) -> needs.put(name, folders.stream().map(TableFolder::name).toList()));
    return needs;
  }

  /** Lets the rows be read as they are planned, which shows the columns they are made of. */
  void showPlanned() {
    List<TableFolder> folders = parts.values().stream().flatMap(List::stream).toList();
    session.sql(Select.stacked(folders)).createOrReplaceTempView(shape.rows());
  }

  /** Lets the rows be read as the steps have stored them. */
  void showStored() {
    List<Path> stored = parts.keySet().stream().map(this::path).toList();
    SparkTables.read(session, shape.columns(), stored).createOrReplaceTempView(shape.rows());
  }

  /** Removes the parts, which the published table repeats. */
  void remove() {
    parts.keySet().forEach(name -> snapshot.removeTable(publisher.layer().folder(), name));
  }

  private Path path(String name) {
    return snapshot.table(publisher.layer().folder(), name);
  }
}
