package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a batch's files lie, and how what never became a batch is cleared away. */
record BatchFolders(Lake lake, String batchId) {
  /** Findings as anybody may see them, masked: staged like a record set of its own. */
  private static final String REJECTED_ROW = "rejected_row";

  Path staging(String recordSet) {
    return lake.staging(recordSet).resolve(batchId);
  }

  Path rejectedRows() {
    return staging(REJECTED_ROW);
  }

  Path rejected() {
    return lake.rejected().resolve(batchId);
  }

  Path persons() {
    return persons(lake).resolve(batchId);
  }

  private static Path persons(Lake lake) {
    return lake.identity().resolve("persons");
  }

  /** Folders that hold clear text are closed before the first file is in them. */
  void makeClosed() {
    OwnerOnly.folder(lake.identity());
    OwnerOnly.folder(persons(lake));
    OwnerOnly.folder(lake.rejected());
  }

  /** Removes what an interrupted load left behind. Only the one writer of the lake may do so. */
  static void sweep(Lake lake, Set<String> counted) {
    try {
      for (Path set : folders(lake.staging())) {
        sweepBatches(set, counted);
      }
      sweepBatches(persons(lake), counted);
      sweepBatches(lake.rejected(), counted);
    } catch (IOException | UncheckedIOException e) {
      throw new WarehouseException(Fault.STORAGE, lake.root(), "make the lake writable", e);
    }
  }

  private static void sweepBatches(Path parent, Set<String> counted) throws IOException {
    for (Path batch : folders(parent)) {
      String name = batch.getFileName().toString();
      if (BatchId.isBatchId(name) && !counted.contains(name)) {
        delete(batch);
      }
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
