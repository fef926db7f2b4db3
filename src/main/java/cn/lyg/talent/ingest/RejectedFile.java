package cn.lyg.talent.ingest;

import cn.lyg.talent.contract.RawRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was set aside of a file, read back from the lake. One line a finding. */
final class RejectedFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private RejectedFile() {}

  /** Where the lines go. */
  @FunctionalInterface
  interface Lines {
    ReturnedSheet sheet(String sheet, List<String> header);
  }

  static void read(Path file, Lines lines) throws IOException {
    try (ParquetSource source = ParquetSource.open(file, file.toString());
        Rows rows = source.sheets().get(0).rows()) {
      List<String> columns = rows.next().orElseThrow().cells();
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        add(line(columns, row.orElseThrow().cells()), lines);
      }
    }
  }

  private static Map<String, String> line(List<String> columns, List<String> cells) {
    Map<String, String> line = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      line.put(columns.get(i), cells.get(i));
    }
    return line;
  }

  private static void add(Map<String, String> line, Lines lines) throws JsonProcessingException {
    String cell = line.getOrDefault("cell", "");
    lines
        .sheet(line.getOrDefault("sheet", ""), texts(line, "header"))
        .row(Long.parseLong(line.getOrDefault("row_number", "")), texts(line, "cells"))
        .mark(
            cell.isEmpty() ? ReturnedRow.WHOLE_ROW : Integer.parseInt(cell),
            line.getOrDefault("message", ""));
  }

  private static List<String> texts(Map<String, String> line, String column)
      throws JsonProcessingException {
    return JSON.readValue(line.getOrDefault(column, "[]"), TEXTS);
  }
}
