package cn.lyg.talent.table;

import java.nio.file.Path;

/**
 * Where everything lies:
 *
 * <pre>
 * landing/SHA256.EXT         the files as received                     clear text, owner only
 * identity/key               the key pseudonyms are made with          owner only
 * identity/persons/BATCH/    person_key, ID number, name               clear text, owner only
 * rejected/BATCH/            rows to send back, with their raw cells   clear text, owner only
 * staging/SET/BATCH/         typed records, append-only, keys instead of people
 * staging/rejected_row/BATCH/ findings with masked values
 * batches/BATCH.json         the ledger: written last, it makes the batch count
 * snapshots/ID/              star, rules, marts as Parquet; catalogue.duckdb; run.json
 * snapshots/ID/history/DAY/  what is kept of an earlier as-of day
 * retired/ID.json            what a snapshot that was taken out had answered
 * released/ID-N.csv          what the public was shown of each count, and what not; names nobody
 * lineage/RUN.jsonl          what a run read and wrote, as OpenLineage events
 * metrics/RUN.json, JOB.prom what a run took; the last one as a Prometheus text file
 * current                    which snapshot counts
 * lock                       held by the one writer
 * </pre>
 */
public record Lake(Path root) {

  public Path landing() {
    return root.resolve("landing");
  }

  public Path identity() {
    return root.resolve("identity");
  }

  public Path rejected() {
    return root.resolve("rejected");
  }

  public Path staging() {
    return root.resolve("staging");
  }

  /** Typed rows of one record set, one folder a batch. */
  public Path staging(String recordSet) {
    return staging().resolve(recordSet);
  }

  public Path batches() {
    return root.resolve("batches");
  }

  public Path snapshots() {
    return root.resolve("snapshots");
  }

  public Path retired() {
    return root.resolve("retired");
  }

  public Path released() {
    return root.resolve("released");
  }

  public Path lineage() {
    return root.resolve("lineage");
  }

  public Path metrics() {
    return root.resolve("metrics");
  }

  public Path current() {
    return root.resolve("current");
  }

  public Path lock() {
    return root.resolve("lock");
  }
}
