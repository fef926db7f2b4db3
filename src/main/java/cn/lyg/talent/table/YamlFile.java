package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a definition file; every complaint about it names the file and the line. */
public final class YamlFile {
  private YamlFile() {}

  /** The mapping at the top of the file; complaints about its parts go to {@code problems}. */
  public static YamlMap read(Path file, Problems problems) {
    Node root = compose(file);
    if (root instanceof MappingNode mapping) {
      return new YamlMap(file.toString(), mapping, problems);
    }
    throw new WarehouseException(
        Fault.DEFINITION_INVALID, file, "expected a mapping (key: value) at the top of the file");
  }

  private static Node compose(Path file) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setAllowDuplicateKeys(false).build();
    try {
      String text = Files.readString(file);
      return new Compose(settings)
          .composeReader(new StringReader(text))
          .orElseThrow(
              () ->
                  new WarehouseException(
                      Fault.DEFINITION_INVALID, file, "the file is empty; fill it or remove it"));
    } catch (MarkedYamlEngineException notYaml) {
      String line = notYaml.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          file + line,
          "not valid YAML, " + notYaml.getProblem(),
          notYaml);
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, file, "cannot be read; see that it exists", unreadable);
    }
  }
}
