package cn.lyg.talent.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a definition file that knows its place. What is missing or of the wrong shape is
 * added to the file's problems and read as empty, so that reading goes on and finds the rest.
 */
public final class YamlMap {
  private final String file;
  private final Node node;
  private final Problems problems;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  YamlMap(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entries.put(key.getValue(), tuple.getValueNode());
        keys.put(key.getValue(), key);
      }
    }
  }

  /** File and line, as in {@code policy/521-6.yaml:12}. */
  public String place() {
    return place(node);
  }

  /** Where the key stands; its value may begin on the next line. */
  public String place(String key) {
    Node at = keys.get(key);
    return at == null ? place() : place(at);
  }

  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public void complain(String key, String remedy) {
    problems.add(place(key), remedy);
  }

  /**
   * Complains of every key that is not among {@code known}: a misspelt key must not pass silently.
   */
  public void allowOnly(Set<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        complain(key, "unknown key '%s'; known are %s".formatted(key, new TreeSet<>(known)));
      }
    }
  }

  /** The text under a key that has to be there; empty, with a complaint, where it is not. */
  public String text(String key) {
    Optional<String> found = optionalText(key);
    if (found.isEmpty()) {
      problems.add(place(), "'%s' is missing; write %s: …".formatted(key, key));
    }
    return found.orElse("");
  }

  public Optional<String> optionalText(String key) {
    Node value = entries.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    complain(key, "'%s' must be one value, not a list or mapping".formatted(key));
    return Optional.empty();
  }

  public boolean flag(String key, boolean otherwise) {
    return optionalText(key).map(text -> "true".equals(text)).orElse(otherwise);
  }

  /** A list of plain values; empty where the key is absent. */
  public List<String> texts(String key) {
    List<String> values = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        values.add(scalar.getValue());
      } else {
        problems.add(place(item), "'%s' must be a list of plain values".formatted(key));
      }
    }
    return List.copyOf(values);
  }

  /** A list of mappings; empty where the key is absent. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> values = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        values.add(new YamlMap(file, mapping, problems));
      } else {
        problems.add(place(item), "'%s' must be a list of mappings".formatted(key));
      }
    }
    return List.copyOf(values);
  }

  /** A mapping under a key; empty where the key is absent. */
  public Optional<YamlMap> map(String key) {
    Node value = entries.get(key);
    if (value instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, problems));
    }
    if (value != null) {
      complain(key, "'%s' must be a mapping".formatted(key));
    }
    return Optional.empty();
  }

  /** A mapping whose values are mappings, in the order of the file. */
  public Map<String, YamlMap> mapsByKey(String key) {
    Map<String, YamlMap> values = new LinkedHashMap<>();
    map(key)
        .ifPresent(
            inner ->
                inner
                    .keys()
                    .forEach(name -> inner.map(name).ifPresent(map -> values.put(name, map))));
    return values;
  }

  /** The Chinese and English label under a key. */
  public Label label(String key) {
    return map(key).map(YamlMap::label).orElseGet(() -> new Label(text(key), ""));
  }

  /** This mapping's own {@code zh} and {@code en}. */
  public Label label() {
    return new Label(text("zh"), text("en"));
  }

  private List<Node> items(String key) {
    Node value = entries.get(key);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      complain(key, "'%s' must be a list".formatted(key));
    }
    return List.of();
  }

  private String place(Node at) {
    return file + at.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }
}
