package cn.lyg.talent.generate;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, titles, parts of unit names …: the tables beside this class, without quoting. */
final class DataFile {
  private DataFile() {}

  /** A row of a table. */
  record Line(Map<String, String> cells) {
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }

    /** A cell that holds several values, as in {@code a|b}. */
    List<String> list(String column) {
      return List.of(text(column).split("\\|", -1));
    }
  }

  /** The lines of a file without its comments. */
  static List<String> lines(String name) {
    try (InputStream file = DataFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException("not on the class path");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, name, "the build is incomplete; build again", broken);
    }
  }

  static List<Line> table(String name) {
    List<String> lines = lines(name);
    String[] columns = lines.get(0).split(",", -1);
    List<Line> table = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      table.add(new Line(row));
    }
    return table;
  }
}
