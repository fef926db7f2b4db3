package cn.lyg.talent.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What every staged row carries beside its contract's columns: where it came from and what it is.
 */
public final class Staged {
  /** Programme, status, provenance, natural key and content hash of a staged row. */
  public static final List<Column> LINEAGE =
      List.of(
          text("programme", "项目期次", "Programme"),
          text("record_status", "记录状态", "Record status: valid or withdrawn"),
          text("month_precise", "按月给出的日期", "Date columns given as a month"),
          text("batch_id", "批次号", "Batch"),
          text("file", "来源文件", "Source file"),
          text("sheet", "工作表", "Sheet"),
          new Column(
              "row_number", ColumnType.Simple.INTEGER, "attribute", "", new Label("行号", "Row")),
          text("record_key", "记录键", "Natural key"),
          text("content_hash", "内容散列", "Content hash"));

  /** What a snapshot adds to a staged row: what became of it, and why it does not count. */
  public static final List<Column> STATE =
      List.of(
          text("record_state", "处理状态", "State: accepted, unchanged or rejected"),
          flag("is_in_force", "是否有效", "Is the record in force"),
          flag("has_conflict", "同批次冲突", "Conflicts with another row of its batch"),
          flag("is_unreferenced", "引用不存在", "Refers to what is not held"));

  private Staged() {}

  /** All columns of a staged row of a record set. */
  public static List<Column> columns(RecordSet set) {
    List<Column> columns = new ArrayList<>(set.columns());
    columns.addAll(LINEAGE);
    return columns;
  }

  private static Column flag(String name, String zh, String en) {
    return new Column(name, ColumnType.Simple.BOOLEAN, "attribute", "", new Label(zh, en));
  }

  private static Column text(String name, String zh, String en) {
    return new Column(name, ColumnType.Simple.TEXT, "attribute", "", new Label(zh, en));
  }
}
