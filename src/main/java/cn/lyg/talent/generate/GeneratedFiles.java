package cn.lyg.talent.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was written: the records folder, a second folder that corrects it later, and the list of
 * planted faults; {@code rows} counts the rows of the records folder by record set.
 */
public record GeneratedFiles(
    Path records,
    Path later,
    Path plantedFaults,
    Map<String, Long> rows,
    List<PlantedFault> planted) {

  public GeneratedFiles {
    rows = Map.copyOf(rows);
    planted = List.copyOf(planted);
  }
}
