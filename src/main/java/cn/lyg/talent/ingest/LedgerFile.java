package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One ledger entry as a JSON file: readable by people, and there wholly or not at all. */
final class LedgerFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXTENSION = ".json";

  private LedgerFile() {}

  static boolean isEntry(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(EXTENSION) && !name.startsWith(".");
  }

  static void write(Lake lake, Batch batch) {
    Path file = lake.batches().resolve(batch.batchId() + EXTENSION);
    Path attempt = file.resolveSibling("." + file.getFileName());
    try {
      Files.createDirectories(lake.batches());
      JSON.writerWithDefaultPrettyPrinter().writeValue(attempt.toFile(), json(batch));
      WholeFile.publish(attempt, file);
    } catch (IOException e) {
      throw new WarehouseException(
          Fault.STORAGE, file, "make the lake writable, then load again", e);
    }
  }

  private static ObjectNode json(Batch batch) {
    ObjectNode node = JSON.createObjectNode();
    node.put("batch_id", batch.batchId());
    node.put("received_at", batch.receivedAt().toString());
    node.put("undone_at", batch.undoneAt().map(Instant::toString).orElse(null));
    node.put("key_fingerprint", batch.keyFingerprint());
    node.put("programme", batch.programme());
    batch.units().forEach(unit -> put(node.withArray("units").addObject(), unit));
    return node;
  }

  private static void put(ObjectNode node, Unit unit) {
    node.put("file", unit.file());
    node.put("sheet", unit.sheet());
    node.put("record_set", unit.recordSet());
    node.put("sha256", unit.sha256());
    node.put("read", unit.read());
    node.put("sound", unit.sound());
    node.put("rejected", unit.rejected());
    node.put("notes", unit.notes());
    unit.unknownColumns().forEach(node.putArray("unknown_columns")::add);
    node.put("state", unit.state().code());
    node.put("reason", unit.reason());
    node.putObject("message").put("zh", unit.message().zh()).put("en", unit.message().en());
  }

  static Batch read(Path file) {
    try {
      JsonNode node = JSON.readTree(file.toFile());
      List<Unit> units = new ArrayList<>();
      node.required("units").forEach(unit -> units.add(unit(unit)));
      return new Batch(
          text(node, "batch_id"),
          Instant.parse(text(node, "received_at")),
          Optional.ofNullable(node.required("undone_at").textValue()).map(Instant::parse),
          text(node, "key_fingerprint"),
          text(node, "programme"),
          units);
    } catch (IOException | IllegalArgumentException | DateTimeParseException broken) {
      throw new WarehouseException(
          Fault.STORAGE, file, "not a ledger entry any more; put it back from a backup", broken);
    }
  }

  private static Unit unit(JsonNode node) {
    List<String> unknown = new ArrayList<>();
    node.required("unknown_columns").forEach(column -> unknown.add(column.asText()));
    JsonNode message = node.required("message");
    return new Unit(
        text(node, "file"),
        text(node, "sheet"),
        text(node, "record_set"),
        text(node, "sha256"),
        node.required("read").asLong(),
        node.required("sound").asLong(),
        node.required("rejected").asLong(),
        node.required("notes").asLong(),
        unknown,
        Unit.State.valueOf(text(node, "state").toUpperCase(Locale.ROOT)),
        text(node, "reason"),
        new Label(text(message, "zh"), text(message, "en")));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asText();
  }
}
