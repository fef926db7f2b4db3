package cn.lyg.talent.model;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table folders of a warehouse, layer by layer in name order. */
final class Folders {
  private Folders() {}

  private record Place(Layer layer, Path folder) {}

  private record Read(TableFolder folder, Problems problems) {}

  /** Reads all folders, several at a time: parsing them is what most commands begin with. */
  static List<TableFolder> read(Path warehouse, Map<String, Shape> shapes, Problems problems) {
    List<Place> places =
        Arrays.stream(Layer.values())
            .flatMap(
                layer ->
                    in(warehouse.resolve(layer.folder())).stream()
                        .map(folder -> new Place(layer, folder)))
            .toList();
    List<Read> read = places.parallelStream().map(place -> read(place, shapes)).toList();
    read.forEach(one -> problems.addAll(one.problems()));
    return read.stream().map(Read::folder).toList();
  }

  private static Read read(Place place, Map<String, Shape> shapes) {
    Problems own = new Problems(Fault.MODEL_INVALID);
    return new Read(new FolderReader(own, shapes).read(place.layer(), place.folder()), own);
  }

  private static List<Path> in(Path parent) {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException missing) {
      throw new WarehouseException(
          Fault.MODEL_INVALID,
          parent,
          "the folder cannot be listed; is this a warehouse?",
          missing);
    }
  }
}
