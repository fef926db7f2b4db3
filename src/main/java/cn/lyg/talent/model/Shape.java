package cn.lyg.talent.model;

import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.YamlFile;
import cn.lyg.talent.table.YamlMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns that many folders publish alike, so that their rows can be stacked in one table. */
public record Shape(String name, List<String> grain, List<Column> columns) {

  /** The table under which the stacked rows of this shape are read. */
  public String rows() {
    return name + "_rows";
  }

  /** Whether {@code table} is the one that publishes the stacked rows. */
  public boolean isPublishedBy(TableFolder table) {
    return table.reads().contains(rows());
  }

  static Map<String, Shape> readAll(Path file, Problems problems) {
    YamlMap top = YamlFile.read(file, problems);
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (String name : top.keys()) {
      top.map(name)
          .ifPresent(
              map ->
                  shapes.put(name, new Shape(name, map.texts("grain"), FolderReader.columns(map))));
    }
    return shapes;
  }
}
