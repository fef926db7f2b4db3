package cn.lyg.talent.cli;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.MemoryTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run took, step by step.
 *
 * @param finishedAt when it ended, or when it was asked
 * @param isGood false when the run failed
 */
record RunMetrics(
    String job,
    String runId,
    Instant startedAt,
    Instant finishedAt,
    boolean isGood,
    List<RunStep> steps) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ColumnType SECONDS = new ColumnType.Decimal(18, 3);

  RunMetrics {
    steps = List.copyOf(steps);
  }

  /** The figures of a lake's runs, one file a run, and the last of each job for a collector. */
  record Files(Lake lake) {

    void write(RunMetrics run) {
      WholeText.write(lake.metrics().resolve(run.runId() + ".json"), run.json());
      Optional<Instant> lastGood =
          all().stream()
              .filter(other -> other.isGood() && other.job().equals(run.job()))
              .map(RunMetrics::finishedAt)
              .max(Instant::compareTo);
      WholeText.write(
          lake.metrics().resolve(run.job() + ".prom"), PrometheusText.of(run, lastGood));
    }

    /** All runs, oldest first. */
    List<RunMetrics> all() {
      if (!java.nio.file.Files.isDirectory(lake.metrics())) {
        return List.of();
      }
      try (Stream<Path> files = java.nio.file.Files.list(lake.metrics())) {
        return files
            .filter(file -> file.getFileName().toString().matches("[^.].*\\.json"))
            .map(RunMetrics::read)
            .sorted(java.util.Comparator.comparing(RunMetrics::startedAt))
            .toList();
      } catch (IOException unreadable) {
        throw new WarehouseException(Fault.STORAGE, lake.metrics(), "cannot be read", unreadable);
      }
    }

    /** One row a step of every good run, and of the one that is going on. */
    MemoryTable table(RunMetrics now) {
      List<List<Optional<Object>>> rows = new ArrayList<>();
      Stream.concat(all().stream().filter(RunMetrics::isGood), Stream.of(now))
          .forEach(run -> run.steps().forEach(step -> rows.add(run.row(step))));
      return new MemoryTable(
          "run_metric_text",
          List.of(
              column("run_id", Simple.TEXT),
              column("job", Simple.TEXT),
              column("step", Simple.TEXT),
              column("started_at", Simple.TEXT),
              column("seconds", SECONDS),
              column("row_count", Simple.INTEGER),
              column("peak_heap_bytes", Simple.INTEGER)),
          rows);
    }
  }

  private List<Optional<Object>> row(RunStep step) {
    return List.of(
        Optional.of(runId),
        Optional.of(job),
        Optional.of(step.name()),
        Optional.of(RunFile.sqlTime(step.startedAt())),
        Optional.of(BigDecimal.valueOf(step.millis(), 3)),
        step.rows().map(Object.class::cast),
        step.peakHeapBytes().map(Object.class::cast));
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type, "attribute", "", new Label(name, name));
  }

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("job", job);
    node.put("run_id", runId);
    node.put("started_at", startedAt.toString());
    node.put("finished_at", finishedAt.toString());
    node.put("is_good", isGood);
    for (RunStep step : steps) {
      ObjectNode line = node.withArray("steps").addObject();
      line.put("step", step.name());
      line.put("started_at", step.startedAt().toString());
      line.put("millis", step.millis());
      step.rows().ifPresent(rows -> line.put("row_count", rows));
      step.peakHeapBytes().ifPresent(bytes -> line.put("peak_heap_bytes", bytes));
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a run's figures cannot be written as JSON", unwritable);
    }
  }

  private static RunMetrics read(Path file) {
    try {
      JsonNode node = JSON.readTree(java.nio.file.Files.readAllBytes(file));
      List<RunStep> steps = new ArrayList<>();
      node.path("steps").forEach(line -> steps.add(step(line)));
      return new RunMetrics(
          node.path("job").asText(),
          node.path("run_id").asText(),
          Instant.parse(node.path("started_at").asText()),
          Instant.parse(node.path("finished_at").asText()),
          node.path("is_good").asBoolean(),
          steps);
    } catch (IOException | java.time.DateTimeException damaged) {
      throw new WarehouseException(
          Fault.STORAGE, file, "cannot be read; nothing depends on it, remove it", damaged);
    }
  }

  private static RunStep step(JsonNode line) {
    return new RunStep(
        line.path("step").asText(),
        Instant.parse(line.path("started_at").asText()),
        line.path("millis").asLong(),
        number(line.path("row_count")),
        number(line.path("peak_heap_bytes")));
  }

  private static Optional<Long> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asLong()) : Optional.empty();
  }
}
