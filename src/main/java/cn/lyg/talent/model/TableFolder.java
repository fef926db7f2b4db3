package cn.lyg.talent.model;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One table, defined in one folder: what it means, the select that fills it, what must hold.
 *
 * @param answers the questions of the command line this folder is computed anew for
 * @param trace the select that finds the records behind the folder's published figures, if it has
 *     one
 */
public record TableFolder(
    String name,
    Layer layer,
    Path folder,
    Label title,
    Label description,
    List<String> articles,
    List<String> answers,
    Optional<String> shape,
    List<String> grain,
    List<String> reads,
    List<Column> columns,
    List<Check> checks,
    List<Figure> figures,
    String sql,
    Optional<String> trace) {

  /** Tables of the schema {@code ops}, as late tables name them. */
  static final Set<String> OPERATIONS = Set.of("ops_batch", "ops_rejected_row", "ops_run");

  /** The question whose answer is kept for other days than the as-of date too. */
  private static final String HISTORY = "history";

  public TableFolder {
    articles = List.copyOf(articles);
    answers = List.copyOf(answers);
    grain = List.copyOf(grain);
    reads = List.copyOf(reads);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
  }

  /** The figure of this folder that is published under a code. */
  public Optional<Figure> figure(String published) {
    return figures.stream().filter(figure -> figure.publishes(published)).findFirst();
  }

  /**
   * Whether it reads what only a written catalogue holds: what became of the files, or the figures
   * of several days.
   */
  boolean readsCatalogue() {
    return reads.stream()
        .anyMatch(read -> OPERATIONS.contains(read) || read.endsWith("_" + HISTORY));
  }

  /** Whether the rows of earlier as-of days are published beside those of the snapshot's own. */
  public boolean hasHistory() {
    return answers.contains(HISTORY);
  }

  /** The published table of this folder's rows over all as-of days. */
  public String historyName() {
    return name + "_" + HISTORY;
  }

  /** A folder whose rows are published through the union of its shape, not as a table by itself. */
  public boolean isShaped() {
    return shape.isPresent();
  }
}
