package cn.lyg.talent.build;

import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.IngestJob;
import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Ledger;
import cn.lyg.talent.ingest.Progress;
import cn.lyg.talent.spark.TestSpark;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** An office that files small CSV batches, one a day, and asks what became of each row. */
final class Office {
  private static final Path WAREHOUSE =
      Path.of(System.getProperty("talent.home", "."), "warehouse");
  private static final Contracts CONTRACTS = Contracts.load(WAREHOUSE, Codelists.load(WAREHOUSE));

  static final String ROUNDS = "round,kind,reference_date,planned_level_1,record_status";
  static final String APPLICATIONS =
      "round,id_number,name,unit_name,recommender,sector,category,level_applied,applied_on";
  static final String GRANTS =
      "grant_id,id_number,project_name,approved_on,amount,payer,record_status";

  private final Path root;
  private int snapshots;

  Office(Path root) {
    this.root = root;
  }

  Lake lake() {
    return new Lake(root.resolve("lake"));
  }

  /** The start of a day: batches come in by the day here. */
  static Instant day(int day) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * day);
  }

  /** One batch of one file; the file is named after its record set and the day. */
  IngestSummary load(int day, String recordSet, String header, String... rows) {
    return load(day, Map.of(recordSet + "_" + day + ".csv", text(header, rows)));
  }

  /** One batch of several files, by name. */
  IngestSummary load(int day, Map<String, String> files) {
    Path records = root.resolve("records-" + day + "-" + snapshots++);
    try {
      Files.createDirectories(records);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(records.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new IngestJob(TestSpark.session(), lake(), CONTRACTS, "521-6", Map.of())
        .run(records, day(day), Progress.silent());
  }

  static String text(String header, String... rows) {
    return header + "\n" + String.join("\n", rows) + "\n";
  }

  void undo(String batch, int day) {
    Ledger.read(lake()).undo(batch, day(day));
  }

  /** Rows of a record set with their state, as known at the end of a day, oldest first. */
  List<Row> states(int knownAt, String recordSet, String... others) {
    List<RecordSet> sets =
        CONTRACTS.all().stream()
            .map(Office::recordSet)
            .filter(set -> set.name().equals(recordSet) || List.of(others).contains(set.name()))
            .toList();
    Snapshot snapshot = Snapshot.of(lake(), "trial-" + snapshots++);
    List<String> batches =
        Ledger.read(lake()).knownAt(day(knownAt)).stream().map(Batch::batchId).toList();
    new RecordsJob(TestSpark.session(), lake(), snapshot, batches, "521-6").run(sets, 1);
    return TestSpark.session()
        .read()
        .parquet(snapshot.records(recordSet).toString())
        .orderBy("batch_id", "file", "row_number")
        .collectAsList();
  }

  /** The states of {@link #states} in words: state, and why, and whether it is in force. */
  List<String> said(int knownAt, String recordSet, String... others) {
    return states(knownAt, recordSet, others).stream().map(Office::said).toList();
  }

  private static String said(Row row) {
    List<String> words = new ArrayList<>();
    words.add(row.<String>getAs("record_state"));
    if (row.<Boolean>getAs("has_conflict")) {
      words.add("conflict");
    }
    if (row.<Boolean>getAs("is_unreferenced")) {
      words.add("orphan");
    }
    if (row.<Boolean>getAs("is_in_force")) {
      words.add("in force");
    }
    return String.join(", ", words);
  }

  private static RecordSet recordSet(cn.lyg.talent.contract.Contract contract) {
    List<RecordSet.Reference> references =
        contract.refersTo().stream()
            .filter(reference -> !reference.recordSet().equals(contract.recordSet()))
            .map(
                reference ->
                    new RecordSet.Reference(
                        keyed(reference.columns()), reference.recordSet(), keyed(reference.on())))
            .toList();
    List<Column> columns = contract.columns();
    return new RecordSet(contract.recordSet(), contract.title(), columns, references);
  }

  private static List<String> keyed(List<String> columns) {
    return columns.stream()
        .map(column -> column.equals("id_number") ? "person_key" : column)
        .collect(Collectors.toList());
  }

  /** The ID number of the n-th invented person. */
  static String id(int n) {
    String body = "320705%04d%02d%02d%03d".formatted(1970 + n % 25, 1 + n % 12, 1 + n % 28, n);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A round; what it plans tells its versions apart. */
  static String round(String code, String planned, String status) {
    return "%s,regular,2021-12-31,%s,%s".formatted(code, planned, status);
  }

  static String application(int person) {
    return "2021,%s,张三丰,某单位,市科技局,新医药,科技,3,2021-03-05".formatted(id(person));
  }

  static String grant(String code, int person, int amount) {
    return "%s,%s,项目,2022-06-01,%d,city,".formatted(code, id(person), amount);
  }
}
