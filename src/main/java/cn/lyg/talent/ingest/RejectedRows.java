package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.Finding;
import cn.lyg.talent.contract.Header;
import cn.lyg.talent.contract.RawRow;
import cn.lyg.talent.table.ColumnType.Simple;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shapes a finding twice: masked for everybody, and whole for the workbook that goes back. */
final class RejectedRows {
  static final RowSchema MASKED =
      RowSchema.ofText("batch_id", "file", "sheet")
          .with(Simple.INTEGER, "row_number")
          .withText("record_set", "reason", "column_name", "value", "message", "message_en");

  /** {@code cell} is the faulty cell's place in {@code cells}, from 0; blank for a whole row. */
  static final RowSchema CLEAR =
      MASKED.withText("sha256").with(Simple.INTEGER, "cell").withText("header", "cells");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String batchId;
  private final String sha256;
  private final Header header;
  private final String headerCells;

  RejectedRows(String batchId, String sha256, Header header) {
    this.batchId = batchId;
    this.sha256 = sha256;
    this.header = header;
    this.headerCells = json(header.row().cells());
  }

  Map<String, Object> masked(RawRow raw, Finding finding) {
    Map<String, Object> row = new HashMap<>();
    row.put("batch_id", batchId);
    row.put("file", raw.file());
    row.put("sheet", raw.sheet());
    row.put("row_number", raw.rowNumber());
    row.put("record_set", header.contract().recordSet());
    row.put("reason", finding.reason().code());
    row.put("column_name", finding.column());
    row.put("value", finding.maskedValue());
    row.put("message", finding.message().zh());
    row.put("message_en", finding.message().en());
    return row;
  }

  Map<String, Object> clear(RawRow raw, Finding finding) {
    Map<String, Object> row = masked(raw, finding);
    row.put("value", finding.value());
    row.put("sha256", sha256);
    header.cellOf(finding.column()).ifPresent(cell -> row.put("cell", (long) cell));
    row.put("header", headerCells);
    row.put("cells", json(raw.cells()));
    return row;
  }

  private static String json(List<String> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a list of texts is always JSON", impossible);
    }
  }
}
