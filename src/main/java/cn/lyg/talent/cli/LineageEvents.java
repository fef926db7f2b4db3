package cn.lyg.talent.cli;

import cn.lyg.talent.spark.ColumnOrigin;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Lake;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A run in the words of OpenLineage. A run is the parent of its parts, one for each set of data it
 * fills; data are named within their lake as the catalogue names them. Ids are worked out from the
 * lake and the run, so that sending a file twice says nothing new.
 */
final class LineageEvents {
  private static final URI PRODUCER = URI.create("urn:cn.lyg.talent:talent-warehouse");
  private static final String JOBS = "talent";

  private final OpenLineage words = new OpenLineage(PRODUCER);
  private final String data;
  private final String job;
  private final UUID run;

  LineageEvents(Lake lake, String job, String runId) {
    // an absolute path: three slashes, and none at the end
    this.data = "file://" + lake.root().toAbsolutePath().normalize();
    this.job = job;
    this.run = id(data + "\n" + job + "\n" + runId);
  }

  /** The run itself, without its parts. */
  RunEvent of(EventType type, Instant at) {
    return event(type, at, words.newRunBuilder().runId(run).build()).build();
  }

  RunEvent failed(Instant at, String reason) {
    OpenLineage.RunFacets facets =
        words
            .newRunFacetsBuilder()
            .errorMessage(
                words
                    .newErrorMessageRunFacetBuilder()
                    .message(reason)
                    .programmingLanguage("JAVA")
                    .build())
            .build();
    return event(EventType.FAIL, at, words.newRunBuilder().runId(run).facets(facets).build())
        .build();
  }

  private OpenLineage.RunEventBuilder event(EventType type, Instant at, OpenLineage.Run of) {
    return words
        .newRunEventBuilder()
        .eventType(type)
        .eventTime(at.atZone(ZoneOffset.UTC))
        .run(of)
        .job(words.newJobBuilder().namespace(JOBS).name(job).build());
  }

  /** A part's beginning and its end. */
  List<RunEvent> of(LineageTask task) {
    String name = job + "." + task.output().name();
    OpenLineage.Run part =
        words
            .newRunBuilder()
            .runId(id(run + "\n" + name))
            .facets(words.newRunFacetsBuilder().parent(parent()).build())
            .build();
    OpenLineage.JobFacetsBuilder facets = words.newJobFacetsBuilder();
    task.sql().ifPresent(sql -> facets.sql(words.newSQLJobFacetBuilder().query(sql).build()));
    OpenLineage.Job fills =
        words.newJobBuilder().namespace(JOBS).name(name).facets(facets.build()).build();
    return List.of(
        event(EventType.START, task.startedAt(), part).job(fills).build(),
        event(EventType.COMPLETE, task.finishedAt(), part)
            .job(fills)
            .inputs(task.inputs().stream().map(this::input).toList())
            .outputs(List.of(output(task.output())))
            .build());
  }

  private OpenLineage.ParentRunFacet parent() {
    return words
        .newParentRunFacetBuilder()
        .run(words.newParentRunFacetRun(run))
        .job(words.newParentRunFacetJob(JOBS, job))
        .build();
  }

  private OpenLineage.InputDataset input(LineageTask.Input input) {
    OpenLineage.InputDatasetInputFacetsBuilder facets = words.newInputDatasetInputFacetsBuilder();
    input
        .rows()
        .ifPresent(
            rows ->
                facets.inputStatistics(
                    words.newInputStatisticsInputDatasetFacetBuilder().rowCount(rows).build()));
    return words
        .newInputDatasetBuilder()
        .namespace(data)
        .name(input.name())
        .inputFacets(facets.build())
        .build();
  }

  private OpenLineage.OutputDataset output(LineageTask.Output output) {
    OpenLineage.OutputDatasetOutputFacetsBuilder counted =
        words.newOutputDatasetOutputFacetsBuilder();
    output
        .rows()
        .ifPresent(
            rows ->
                counted.outputStatistics(
                    words.newOutputStatisticsOutputDatasetFacetBuilder().rowCount(rows).build()));
    OpenLineage.DatasetFacetsBuilder facets =
        words
            .newDatasetFacetsBuilder()
            .version(words.newDatasetVersionDatasetFacet(output.version()))
            .schema(
                words.newSchemaDatasetFacet(output.columns().stream().map(this::field).toList()));
    columnLineage(output.origins()).ifPresent(facets::columnLineage);
    return words
        .newOutputDatasetBuilder()
        .namespace(data)
        .name(output.name())
        .facets(facets.build())
        .outputFacets(counted.build())
        .build();
  }

  private OpenLineage.SchemaDatasetFacetFields field(Column column) {
    return words
        .newSchemaDatasetFacetFieldsBuilder()
        .name(column.name())
        .type(column.type().duckdb())
        .description(column.label().zh() + " · " + column.label().en())
        .build();
  }

  private Optional<OpenLineage.ColumnLineageDatasetFacet> columnLineage(
      SortedMap<String, SortedSet<ColumnOrigin>> origins) {
    OpenLineage.ColumnLineageDatasetFacetFieldsBuilder fields =
        words.newColumnLineageDatasetFacetFieldsBuilder();
    boolean isKnown = false;
    for (Map.Entry<String, SortedSet<ColumnOrigin>> column : origins.entrySet()) {
      if (!column.getValue().isEmpty()) {
        isKnown = true;
        fields.put(
            column.getKey(),
            words
                .newColumnLineageDatasetFacetFieldsAdditionalBuilder()
                .inputFields(column.getValue().stream().map(this::origin).toList())
                .build());
      }
    }
    return isKnown
        ? Optional.of(words.newColumnLineageDatasetFacetBuilder().fields(fields.build()).build())
        : Optional.empty();
  }

  private OpenLineage.InputField origin(ColumnOrigin origin) {
    return words
        .newInputFieldBuilder()
        .namespace(data)
        .name(origin.table())
        .field(origin.column())
        .build();
  }

  private static UUID id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }
}
