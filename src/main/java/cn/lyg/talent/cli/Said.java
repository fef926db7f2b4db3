package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Unit;
import cn.lyg.talent.table.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a command says when it is done: what was read, what became of it, what was published. */
final class Said {
  private static final int FILES = 12;

  private Said() {}

  static void loaded(PrintWriter out, IngestSummary summary) {
    long known = summary.units(Unit.State.ALREADY_LOADED).size();
    List<Unit> refused = summary.units(Unit.State.REFUSED);
    summary
        .batch()
        .ifPresentOrElse(
            batch -> batch(out, batch.batchId(), summary),
            () -> out.println(nothing(!refused.isEmpty())));
    if (known > 0) {
      out.printf("%d 个文件（表）此前已导入 / %d files or sheets were loaded before%n", known, known);
    }
    refused.forEach(unit -> refused(out, unit));
    summary.units(Unit.State.LOADED).stream()
        .filter(unit -> !unit.message().zh().isEmpty())
        .forEach(unit -> noted(out, unit));
    if (!summary.otherFiles().isEmpty()) {
      String names = String.join("、", summary.otherFiles().stream().limit(FILES).toList());
      out.printf(
          "另有 %d 个文件不是表格，未读：%s / %d files are no tables and were left alone%n",
          summary.otherFiles().size(), names, summary.otherFiles().size());
    }
    if (summary.rejected() > 0) {
      out.println("退回表用 talent rejects 生成 / talent rejects writes the workbooks to send back");
    }
    out.flush();
  }

  private static void batch(PrintWriter out, String batchId, IngestSummary summary) {
    out.printf(
        "批次 %s：读入 %,d 行，合格 %,d 行，退回 %,d 行 / batch: %,d read, %,d sound, %,d rejected%n",
        batchId,
        summary.read(),
        summary.sound(),
        summary.rejected(),
        summary.read(),
        summary.sound(),
        summary.rejected());
  }

  private static String nothing(boolean isRefused) {
    return isRefused
        ? "没有能导入的内容，数据未变 / nothing could be taken in; the lake is unchanged"
        : "没有新内容，数据未变 / nothing new; the lake is unchanged";
  }

  private static void refused(PrintWriter out, Unit unit) {
    out.printf(
        "未能读取 %s（%s）：%s / %s%n",
        place(unit), unit.reason(), unit.message().zh(), unit.message().en());
  }

  private static void noted(PrintWriter out, Unit unit) {
    out.printf("%s：%s / %s%n", place(unit), unit.message().zh(), unit.message().en());
  }

  private static String place(Unit unit) {
    return unit.sheet().isEmpty() ? unit.file() : unit.file() + " · " + unit.sheet();
  }

  /** The rows of every file as they stand now, and what was published. */
  static void published(PrintWriter out, Snapshot snapshot) {
    try (Query query = new Query(snapshot)) {
      List<Optional<Object>> totals = query.run(Sql.of("row_totals.sql")).rows().get(0);
      out.printf(
          "共读入 %s 行：采用 %s，未变 %s，退回 %s / %s read: %s accepted, %s unchanged, %s rejected%n",
          text(totals, 0),
          text(totals, 1),
          text(totals, 2),
          text(totals, 3),
          text(totals, 0),
          text(totals, 1),
          text(totals, 2),
          text(totals, 3));
      files(out, query.run(Sql.of("worst_files.sql")));
      List<Optional<Object>> figures = query.run(Sql.of("published.sql")).rows().get(0);
      out.printf(
          "已发布快照 %s：指标 %s 项，发现 %s 件，截至 %s / published: %s figures, %s findings, as of %s%n",
          snapshot.id(),
          text(figures, 0),
          text(figures, 1),
          text(figures, 2),
          text(figures, 0),
          text(figures, 1),
          text(figures, 2));
    }
    out.flush();
  }

  private static void files(PrintWriter out, Query.Result worst) {
    if (worst.rows().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(List.of("退回 rejected", "读入 read", "文件 file", "主要原因 main reasons"));
    worst.rows().stream()
        .limit(FILES)
        .forEach(
            row ->
                table.add(row.stream().map(cell -> cell.map(RowText::text).orElse("")).toList()));
    table.print(out);
    if (worst.rows().size() > FILES) {
      out.printf(
          "… 另有 %d 个文件有退回行 / %d more files%n",
          worst.rows().size() - FILES, worst.rows().size() - FILES);
    }
  }

  static void reported(PrintWriter out, List<Path> files) {
    files.forEach(file -> out.println("报表 / report: " + file));
    out.flush();
  }

  private static String text(List<Optional<Object>> row, int at) {
    return row.get(at).map(RowText::text).orElse("0");
  }
}
