package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.contract.Reason;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.Ledger;
import cn.lyg.talent.ingest.ReturnJob;
import cn.lyg.talent.ingest.SetFinding;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Lake;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talent rejects}: the rows that could not be taken in, back to whoever sent them. */
@Command(
    name = "rejects",
    description = "Write the workbooks of rejected rows to send back, one per source file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Each holds the sender's own headers and rows; faulty cells are coloured, with the reason as",
      "a comment and in the last column. Mend, save, and load the workbook like any other file.",
      "The workbooks name people in clear and are readable by their owner alone.",
      "Example: talent rejects --lake target/lake --out 退回"
    })
final class RejectsCommand implements Callable<Integer> {
  @Mixin private LakeOption lake = new LakeOption();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out = Path.of("");

  @Option(
      names = "--batch",
      paramLabel = "BATCH",
      description = "Only the rows of this batch (default: of all that count).")
  private Optional<String> batch = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    Contracts contracts = Contracts.load(Home.warehouse(), Codelists.load(Home.warehouse()));
    PrintWriter said = spec.commandLine().getOut();
    List<ReturnJob.Returned> written =
        new ReturnJob(where, contracts)
            .write(batches(where), ofTheSet(where), out.toAbsolutePath().normalize());
    written.forEach(one -> said.printf("%,8d  %s%n", one.rows(), one.workbook()));
    long rows = written.stream().mapToLong(ReturnJob.Returned::rows).sum();
    said.println(
        written.isEmpty()
            ? "没有需要退回的行 / no rows to send back"
            : "共 %,d 个文件 %,d 行待改正 / %,d workbooks, %,d rows to mend"
                .formatted(written.size(), rows, written.size(), rows));
    said.flush();
    return 0;
  }

  private List<Batch> batches(Lake where) {
    Ledger ledger = Ledger.read(where);
    List<Batch> counting = ledger.knownAt(Clock.systemUTC().instant());
    if (batch.isEmpty()) {
      return counting;
    }
    return List.of(
        ledger
            .batch(batch.orElseThrow())
            .orElseThrow(
                () ->
                    new WarehouseException(
                        Fault.USAGE, "--batch", "no such batch; see ops.batch for those held")));
  }

  /** Before anything is published, rows are known to be wrong by themselves alone. */
  private static List<SetFinding> ofTheSet(Lake where) {
    if (!Files.exists(where.current())) {
      return List.of();
    }
    try (Query query = new Query(Snapshot.current(where))) {
      return query.run(Sql.of("set_findings.sql")).rows().stream()
          .map(RejectsCommand::finding)
          .toList();
    }
  }

  private static SetFinding finding(List<Optional<Object>> row) {
    return new SetFinding(
        text(row, 0),
        text(row, 1),
        text(row, 2),
        Long.parseLong(text(row, 3)),
        Reason.valueOf(text(row, 4).toUpperCase(Locale.ROOT)));
  }

  private static String text(List<Optional<Object>> row, int at) {
    return row.get(at).map(String::valueOf).orElse("");
  }
}
