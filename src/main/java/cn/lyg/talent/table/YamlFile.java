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
    try {
      return parse(file.toString(), Files.readString(file), problems);
    } catch (IOException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, file, "cannot be read; see that it exists", unreadable);
    }
  }

  /**
   * The same for a text at hand, such as a resource of the jar; complaints call it {@code name}.
   */
  public static YamlMap parse(String name, String text, Problems problems) {
    Node root = compose(name, text);
    if (root instanceof MappingNode mapping) {
      return new YamlMap(name, mapping, problems);
    }
    throw new WarehouseException(
        Fault.DEFINITION_INVALID, name, "expected a mapping (key: value) at the top of the file");
  }

  private static Node compose(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
    try {
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
    }
  }
}
