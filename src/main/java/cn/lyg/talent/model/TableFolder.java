package cn.lyg.talent.model;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One table, defined in one folder: what it means, the select that fills it, what must hold. */
public record TableFolder(
    String name,
    Layer layer,
    Path folder,
    Label title,
    Label description,
    List<String> articles,
    Optional<String> shape,
    List<String> grain,
    List<String> reads,
    List<Column> columns,
    List<Check> checks,
    List<Figure> figures,
    String sql) {

  public TableFolder {
    articles = List.copyOf(articles);
    grain = List.copyOf(grain);
    reads = List.copyOf(reads);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
  }

  /** A folder whose rows are published through the union of its shape, not as a table by itself. */
  public boolean isShaped() {
    return shape.isPresent();
  }
}
