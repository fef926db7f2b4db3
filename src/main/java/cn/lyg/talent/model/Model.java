package cn.lyg.talent.model;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every table folder of a warehouse, in the order in which they can be built. */
public record Model(List<TableFolder> tables, Map<String, Shape> shapes) {

  public Model {
    tables = List.copyOf(tables);
  }

  /**
   * Reads {@code star}, {@code rules} and {@code marts} under {@code warehouse}.
   *
   * @param given the tables that are there without a folder: policy, codelists, record sets, run
   */
  public static Model load(Path warehouse, Set<String> given) {
    Problems problems = new Problems(Fault.MODEL_INVALID);
    Map<String, Shape> shapes = Shape.readAll(warehouse.resolve("shapes.yaml"), problems);
    List<TableFolder> folders = Folders.read(warehouse, shapes, problems);
    problems.throwIfAny();
    checkReads(folders, shapes, given);
    return new Model(TableOrder.of(folders, needs(folders, shapes)), shapes);
  }

  /** What each table needs built before it; the rows of a shape need all folders of that shape. */
  public Map<String, List<String>> needs() {
    return needs(tables, shapes);
  }

  /**
   * The tables a snapshot stores; the folders of a shape are stored stacked, by the one that reads
   * them.
   */
  public List<TableFolder> stored() {
    return tables.stream().filter(table -> !table.isShaped()).toList();
  }

  /** The tables that both engines compute; nothing of them reads a late one. */
  public Model early() {
    return new Model(tables.stream().filter(table -> !isLate(table)).toList(), shapes);
  }

  /** The tables that are filled from the catalogue while it is written. */
  public List<TableFolder> late() {
    return tables.stream().filter(this::isLate).toList();
  }

  /**
   * Whether a table arranges what is published: figures and findings as they stand, those of
   * several days, or what became of the files. Such a table of a page is filled when the catalogue
   * is written.
   */
  private boolean isLate(TableFolder table) {
    return table.readsCatalogue()
        || tables.stream()
            .filter(other -> table.reads().contains(other.name()))
            .anyMatch(other -> shapes.values().stream().anyMatch(s -> s.isPublishedBy(other)));
  }

  public TableFolder table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.USAGE, name, "there is no such table; see the data dictionary"));
  }

  /** The table that publishes the stacked rows of a shaped folder. */
  public TableFolder publisher(TableFolder shaped) {
    return shapes.values().stream()
        .filter(shape -> shaped.shape().filter(shape.name()::equals).isPresent())
        .flatMap(shape -> tables.stream().filter(shape::isPublishedBy))
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    Fault.MODEL_INVALID,
                    shaped.folder(),
                    "no table publishes the rows of its shape"));
  }

  /**
   * The part of the model that answers a question: the folders that say so, the tables that publish
   * them, and what all of these read.
   */
  public Model answering(String question) {
    Set<String> wanted = new LinkedHashSet<>();
    for (TableFolder table : tables) {
      if (table.answers().contains(question)) {
        wanted.add(table.name());
        if (table.isShaped()) {
          wanted.add(publisher(table).name());
        }
      }
    }
    List<TableFolder> part = new ArrayList<>();
    for (int at = tables.size() - 1; at >= 0; at--) {
      TableFolder table = tables.get(at);
      if (wanted.contains(table.name())) {
        part.add(0, table);
        wanted.addAll(table.reads());
      }
    }
    return new Model(part, shapes);
  }

  /**
   * The part of the model that is computed for earlier as-of days: what is kept of them, and all it
   * needs.
   */
  public Model historic() {
    Map<String, List<String>> needs = needs();
    Set<String> wanted = new HashSet<>();
    List<TableFolder> part = new ArrayList<>();
    for (int at = tables.size() - 1; at >= 0; at--) {
      TableFolder table = tables.get(at);
      if (table.hasHistory() || wanted.contains(table.name())) {
        part.add(0, table);
        wanted.addAll(needs.getOrDefault(table.name(), List.of()));
      }
    }
    return new Model(part, shapes);
  }

  /** The part that is kept of an earlier day: tables with a history, and the folders in them. */
  public Model kept() {
    List<TableFolder> part =
        tables.stream()
            .filter(table -> table.isShaped() ? publisher(table).hasHistory() : table.hasHistory())
            .toList();
    return new Model(part, shapes);
  }

  /** The folder that publishes an indicator or rule under a code. */
  public Optional<TableFolder> publishing(String code) {
    return tables.stream().filter(table -> table.figure(code).isPresent()).findFirst();
  }

  /** The folders whose rows are stacked as a shape's rows, in name order. */
  public List<TableFolder> shaped(String shape) {
    return tables.stream()
        .filter(table -> table.shape().filter(shape::equals).isPresent())
        .sorted(Comparator.comparing(TableFolder::name))
        .toList();
  }

  private static Map<String, List<String>> needs(
      List<TableFolder> folders, Map<String, Shape> shapes) {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (TableFolder folder : folders) {
      List<String> needed = new ArrayList<>();
      for (String read : folder.reads()) {
        shapes.values().stream()
            .filter(shape -> shape.rows().equals(read))
            .findFirst()
            .ifPresentOrElse(
                shape ->
                    folders.stream()
                        .filter(other -> other.shape().filter(shape.name()::equals).isPresent())
                        .forEach(other -> needed.add(other.name())),
                () -> needed.add(read));
      }
      needs.put(folder.name(), List.copyOf(needed));
    }
    return needs;
  }

  private static void checkReads(
      List<TableFolder> folders, Map<String, Shape> shapes, Set<String> given) {
    Problems problems = new Problems(Fault.MODEL_READS_UNKNOWN_TABLE);
    Set<String> known = new HashSet<>(given);
    known.addAll(TableFolder.OPERATIONS);
    folders.stream().filter(TableFolder::hasHistory).forEach(f -> known.add(f.historyName()));
    shapes.values().forEach(shape -> known.add(shape.rows()));
    for (TableFolder folder : folders) {
      if (!known.add(folder.name())) {
        problems.add(folder.folder(), "there is another table of this name; rename one");
      }
    }
    for (TableFolder folder : folders) {
      if (folder.shape().isPresent() && !isPublished(folder, folders, shapes)) {
        problems.add(folder.folder(), "no table reads the rows of its shape, so nobody sees them");
      }
      for (String read : folder.reads()) {
        if (!known.contains(read)) {
          problems.add(
              folder.folder().resolve("table.yaml"),
              "reads '%s', which no folder, policy, codelist or record set provides"
                  .formatted(read));
        }
      }
    }
    problems.throwIfAny();
  }

  private static boolean isPublished(
      TableFolder shaped, List<TableFolder> folders, Map<String, Shape> shapes) {
    return shapes.values().stream()
        .filter(shape -> shaped.shape().filter(shape.name()::equals).isPresent())
        .anyMatch(shape -> folders.stream().anyMatch(shape::isPublishedBy));
  }
}
