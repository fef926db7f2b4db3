package cn.lyg.talent.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into one Parquet file, which appears under its name only when it is whole: two
 * attempts of the same task may run at once, and either's file is right. No row, no file.
 */
final class RowFile implements Closeable {
  /** Small, since several files are open in every task. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  /** Most of what is written is keys, which no effort makes much smaller. */
  private static final Map<String, String> SETTINGS =
      Map.of(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, "1");

  /** Of what hardly ever recurs a dictionary is thrown away again, and bounds find nothing. */
  private static final List<String> UNIQUE =
      List.of("person_key", "id_number", "record_key", "content_hash", "row_number", "cells");

  private final Path target;
  private final Path attempt;
  private final RowSchema schema;
  private Optional<ParquetWriter<@Nullable Object[]>> writer = Optional.empty();
  private boolean isFinished;

  RowFile(Path target, String attempt, RowSchema schema) {
    this.target = target;
    // a leading dot keeps it out of sight of whoever lists the folder
    this.attempt = target.resolveSibling("." + target.getFileName() + "." + attempt);
    this.schema = schema;
  }

  /** Values by column name, blank ones absent. */
  void write(Map<String, Object> row) throws IOException {
    write(schema.columns().keySet().stream().map(row::get).toArray());
  }

  /** Values in the schema's order, blank ones null. */
  void write(@Nullable Object[] row) throws IOException {
    if (writer.isEmpty()) {
      writer = Optional.of(open());
    }
    writer.orElseThrow().write(row);
  }

  private ParquetWriter<@Nullable Object[]> open() throws IOException {
    OwnerOnly.folder(attempt.resolveSibling(""));
    OwnerOnly.freshFile(attempt);
    Builder builder =
        new Builder(new LocalOutputFile(attempt), schema)
            .withConf((ParquetConfiguration) new PlainParquetConfiguration(SETTINGS))
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withSizeStatisticsEnabled(false);
    for (String column : UNIQUE) {
      builder.withDictionaryEncoding(column, false).withStatisticsEnabled(column, false);
    }
    return builder.build();
  }

  /** Ends the file and frees what writing it took; it stays out of sight until committed. */
  void finish() throws IOException {
    if (writer.isPresent()) {
      writer.orElseThrow().close();
      writer = Optional.empty();
      isFinished = true;
    }
  }

  /** Puts the finished file under its name. */
  void commit() throws IOException {
    finish();
    if (isFinished) {
      WholeFile.publish(attempt, target);
      isFinished = false;
    }
  }

  /** Takes an attempt away that was not committed. */
  @Override
  public void close() throws IOException {
    finish();
    if (isFinished) {
      Files.deleteIfExists(attempt);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final RowSchema schema;

    Builder(OutputFile file, RowSchema schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract, so it has to be there
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema);
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(schema);
    }
  }
}
