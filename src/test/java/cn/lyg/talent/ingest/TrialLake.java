package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A records folder and an empty lake beside it, under the delivered contracts. */
record TrialLake(Path root) {
  static final Contracts CONTRACTS =
      Contracts.load(Path.of("warehouse"), Codelists.load(Path.of("warehouse")));
  static final Instant RECEIVED = Instant.parse("2026-03-01T01:02:03.004Z");

  static TrialLake in(Path temp) throws IOException {
    TrialLake trial = new TrialLake(temp);
    Files.createDirectories(trial.records());
    return trial;
  }

  Path records() {
    return root.resolve("records");
  }

  Lake lake() {
    return new Lake(root.resolve("lake"));
  }

  IngestJob job() {
    return job(Map.of());
  }

  IngestJob job(Map<String, String> environment) {
    return new IngestJob(LocalSpark.session(), lake(), CONTRACTS, "521-6", environment);
  }

  IngestSummary load() {
    return load(RECEIVED);
  }

  IngestSummary load(Instant receivedAt) {
    return job().run(records(), receivedAt, Progress.silent());
  }

  /** All batches' rows of a record set. */
  Dataset<Row> staged(String recordSet) {
    return LocalSpark.session()
        .read()
        .parquet(lake().staging(recordSet).resolve("*").toString())
        .orderBy("file", "row_number");
  }
}
