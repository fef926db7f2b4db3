package cn.lyg.talent.cli;

import cn.lyg.talent.ingest.Batch;
import cn.lyg.talent.ingest.Unit;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger as a table: one row per file and sheet of each batch. */
final class BatchTable {
  private static final List<Column> COLUMNS =
      List.of(
          column("batch_id", Simple.TEXT),
          column("received_at", Simple.TEXT),
          column("file", Simple.TEXT),
          column("sheet", Simple.TEXT),
          column("record_set", Simple.TEXT),
          column("sha256", Simple.TEXT),
          column("state", Simple.TEXT),
          column("reason", Simple.TEXT),
          column("message", Simple.TEXT),
          column("unknown_columns", Simple.TEXT),
          column("notes", Simple.INTEGER),
          column("read", Simple.INTEGER),
          column("sound", Simple.INTEGER),
          column("rejected", Simple.INTEGER));

  private BatchTable() {}

  static MemoryTable of(List<Batch> batches) {
    List<List<Optional<Object>>> rows = new ArrayList<>();
    for (Batch batch : batches) {
      batch.units().forEach(unit -> rows.add(row(batch, unit)));
    }
    return new MemoryTable("unit", COLUMNS, rows);
  }

  private static List<Optional<Object>> row(Batch batch, Unit unit) {
    String message =
        unit.message().zh().isEmpty() ? "" : unit.message().zh() + " / " + unit.message().en();
    return List.of(
        Optional.of(batch.batchId()),
        Optional.of(RunFile.sqlTime(batch.receivedAt())),
        Optional.of(unit.file()),
        Optional.of(unit.sheet()),
        Optional.of(unit.recordSet()),
        Optional.of(unit.sha256()),
        Optional.of(unit.state().code()),
        Optional.of(unit.reason()),
        Optional.of(message),
        Optional.of(String.join("、", unit.unknownColumns())),
        Optional.of(unit.notes()),
        Optional.of(unit.read()),
        Optional.of(unit.sound()),
        Optional.of(unit.rejected()));
  }

  private static Column column(String name, Simple type) {
    return new Column(name, type, "attribute", "", new Label(name, name));
  }
}
