package cn.lyg.talent.ingest;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes what one query gives as CSV, row by row. */
record DatabaseQuery(DatabaseFile database, String query) {
  private static final int FETCH_ROWS = 1000;
  private static final int MOST_BINARY = 256;

  void writeTo(OutputStream out) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.login().properties());
        Statement statement = connection.createStatement()) {
      // PostgreSQL hands out rows bit by bit only within a transaction
      connection.setAutoCommit(false);
      statement.setFetchSize(FETCH_ROWS);
      try (ResultSet rows = statement.executeQuery(sql())) {
        // closing would close the stream, which is the caller's
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        write(rows, csv);
        csv.flush();
      }
      connection.rollback();
    } catch (SQLException failed) {
      // without the database's own words, which may quote a person's record
      throw new WarehouseException(
          Fault.SERVICE_UNREACHABLE,
          database.name(),
          "the database refused the connection or the query%s; try the query there"
              .formatted(
                  failed.getSQLState() == null ? "" : ", SQL state " + failed.getSQLState()));
    }
  }

  private String sql() {
    boolean isTable = query.strip().matches("\\S+");
    return isTable ? "select * from " + query.strip() : query;
  }

  private static void write(ResultSet rows, CsvWriter csv) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      cells.add(columns.getColumnLabel(i));
    }
    csv.writeRecord(cells);
    while (rows.next()) {
      cells.clear();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        cells.add(text(rows, i));
      }
      csv.writeRecord(cells);
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return floating(value.toString());
    }
    if (value instanceof Timestamp moment) {
      // no record set knows a time
      return moment.toLocalDateTime().toLocalDate().toString();
    }
    if (value instanceof byte[] bytes) {
      return binary(bytes);
    }
    if (value instanceof Blob large) {
      return binary(large.getBytes(1, (int) Math.min(large.length(), MOST_BINARY)));
    }
    // dates, whole numbers, flags and text write themselves as wanted; LOBs do not
    return value instanceof Clob ? rows.getString(column) : value.toString();
  }

  /** No record set knows such; as the same bytes every time, it can be refused and told. */
  private static String binary(byte[] bytes) {
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BINARY));
  }

  /** A database knows NaN and Infinity as numbers; screening refuses them as none. */
  private static String floating(String number) {
    return Character.isLetter(number.charAt(number.length() - 1))
        ? number
        : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
