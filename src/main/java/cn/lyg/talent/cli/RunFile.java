package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code run.json}, the last file written into a snapshot: which questions it answers and under
 * which law. A snapshot without it was never finished.
 */
record RunFile(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    LocalDate asOf,
    Instant knownAt,
    String policySha256,
    String status) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SQL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** The id of the snapshot a run begun at that moment publishes; ids sort by time. */
  static String id(Instant startedAt) {
    return ID.format(startedAt);
  }

  /** A moment as DuckDB reads a timestamp, in UTC. */
  static String sqlTime(Instant moment) {
    return SQL.format(moment);
  }

  void write(Snapshot snapshot) {
    ObjectNode node = JSON.createObjectNode();
    node.put("run_id", runId);
    node.put("started_at", startedAt.toString());
    node.put("finished_at", finishedAt.toString());
    node.put("as_of", asOf.toString());
    node.put("known_at", knownAt.toString());
    node.put("policy_sha256", policySha256);
    node.put("status", status);
    Path next = snapshot.folder().resolve("run.json.next");
    try {
      // half a run file would make a snapshot look finished that nobody can read
      JSON.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), node);
      Files.move(next, snapshot.runFile(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new WarehouseException(
          Fault.STORAGE, snapshot.runFile(), "cannot be written; nothing was published", failed);
    }
  }

  static RunFile read(Snapshot snapshot) {
    return read(snapshot.runFile());
  }

  /** The runs whose snapshots were taken out, oldest first. */
  static List<RunFile> retired(Lake lake) {
    if (!Files.isDirectory(lake.retired())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lake.retired())) {
      return files.sorted().map(RunFile::read).map(RunFile::asRetired).toList();
    } catch (IOException unreadable) {
      throw new WarehouseException(Fault.STORAGE, lake.retired(), "cannot be listed", unreadable);
    }
  }

  private RunFile asRetired() {
    return new RunFile(runId, startedAt, finishedAt, asOf, knownAt, policySha256, "retired");
  }

  private static RunFile read(Path file) {
    try {
      JsonNode node = JSON.readTree(Files.readAllBytes(file));
      return new RunFile(
          node.path("run_id").asText(),
          Instant.parse(node.path("started_at").asText()),
          Instant.parse(node.path("finished_at").asText()),
          LocalDate.parse(node.path("as_of").asText()),
          Instant.parse(node.path("known_at").asText()),
          node.path("policy_sha256").asText(),
          node.path("status").asText());
    } catch (IOException | java.time.DateTimeException damaged) {
      throw new WarehouseException(
          Fault.SNAPSHOT_MISSING, file, "cannot be read; run again", damaged);
    }
  }

  /** The runs behind the lake's snapshots, past and present, and this one. */
  static MemoryTable table(Lake lake, RunFile now) {
    List<RunFile> runs = new ArrayList<>(retired(lake));
    Snapshot.all(lake).stream().map(RunFile::read).forEach(runs::add);
    runs.add(now);
    return new MemoryTable(
        "run_text",
        List.of(
            column("run_id", Simple.TEXT),
            column("started_at", Simple.TEXT),
            column("finished_at", Simple.TEXT),
            column("as_of", Simple.DATE),
            column("known_at", Simple.TEXT),
            column("policy_sha256", Simple.TEXT),
            column("status", Simple.TEXT)),
        runs.stream().map(RunFile::row).toList());
  }

  private List<Optional<Object>> row() {
    return List.of(
        Optional.of(runId),
        Optional.of(sqlTime(startedAt)),
        Optional.of(sqlTime(finishedAt)),
        Optional.of(asOf),
        Optional.of(sqlTime(knownAt)),
        Optional.of(policySha256),
        Optional.of(status));
  }

  private static Column column(String name, Simple type) {
    return new Column(name, type, "attribute", "", new Label(name, name));
  }
}
