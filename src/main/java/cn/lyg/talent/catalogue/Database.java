package cn.lyg.talent.catalogue;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.MemoryTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A DuckDB connection that speaks in the product's faults. */
public final class Database implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 100;

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** A database in memory, with the functions that Spark has and DuckDB lacks. */
  public static Database inMemory() {
    Database database = open("jdbc:duckdb:", new Properties());
    database.execute("set timezone = 'UTC'");
    Macros.in(database, "");
    return database;
  }

  /** A published catalogue, read-only: any number of readers may have it open. */
  public static Database readOnly(Path file) {
    Properties properties = new Properties();
    properties.put("duckdb.read_only", "true");
    return open("jdbc:duckdb:" + file, properties);
  }

  private static Database open(String url, Properties properties) {
    try {
      return new Database(DriverManager.getConnection(url, properties));
    } catch (SQLException refused) {
      throw new WarehouseException(
          Fault.STORAGE, url, "the catalogue cannot be opened: " + refused.getMessage(), refused);
    }
  }

  /** Another connection to the same database, for another thread. */
  public Database another() {
    try {
      return new Database(connection.unwrap(DuckDBConnection.class).duplicate());
    } catch (SQLException refused) {
      throw new WarehouseException(
          Fault.STORAGE, "catalogue", "cannot be opened twice: " + refused.getMessage(), refused);
    }
  }

  public Connection connection() {
    return connection;
  }

  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw refusal(sql, refused);
    }
  }

  /** Runs statements that count together; the driver's own batches then begin no other. */
  void inOneTransaction(Runnable statements) {
    try {
      connection.setAutoCommit(false);
      statements.run();
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException refused) {
      throw refusal("commit", refused);
    }
  }

  /** All rows of a query as Java values; a null cell is empty. */
  public List<List<Optional<Object>>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<Optional<Object>>> rows = new ArrayList<>();
      while (result.next()) {
        List<Optional<Object>> row = new ArrayList<>();
        for (int at = 1; at <= width; at++) {
          row.add(Optional.ofNullable(result.getObject(at)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException refused) {
      throw refusal(sql, refused);
    }
  }

  /** The column names a query gives. */
  public List<String> columns(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSetMetaData meta = statement.getMetaData();
      List<String> names = new ArrayList<>();
      for (int at = 1; at <= meta.getColumnCount(); at++) {
        names.add(meta.getColumnName(at));
      }
      return names;
    } catch (SQLException refused) {
      throw refusal(sql, refused);
    }
  }

  /** The one number a query gives. */
  public long count(String sql) {
    return ((Number) rows(sql).get(0).get(0).orElseThrow()).longValue();
  }

  /** Creates and fills a table from memory; {@code name} may carry a schema. */
  public void create(String name, MemoryTable table) {
    String columns =
        table.columns().stream()
            .map(column -> "\"%s\" %s".formatted(column.name(), column.type().duckdb()))
            .collect(Collectors.joining(", "));
    execute("create table %s (%s)".formatted(name, columns));
    for (int from = 0; from < table.rows().size(); from += ROWS_AT_ONCE) {
      int to = Math.min(table.rows().size(), from + ROWS_AT_ONCE);
      insert(name, table.rows().subList(from, to));
    }
  }

  /** Many rows by one statement: planning one takes longer than filling it. */
  private void insert(String name, List<List<Optional<Object>>> rows) {
    String row = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
    String insert =
        "insert into %s values %s"
            .formatted(name, String.join(", ", Collections.nCopies(rows.size(), row)));
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int mark = 0;
      for (List<Optional<Object>> cells : rows) {
        for (Optional<Object> cell : cells) {
          mark++;
          statement.setObject(mark, cell.orElse(null));
        }
      }
      statement.executeUpdate();
    } catch (SQLException refused) {
      throw refusal(insert, refused);
    }
  }

  /** An empty relation of the given columns, for tables that hold nothing. */
  static String empty(List<Column> columns) {
    return columns.stream()
        .map(
            column -> "cast(null as %s) as \"%s\"".formatted(column.type().duckdb(), column.name()))
        .collect(Collectors.joining(", ", "select ", " where false"));
  }

  /** Text as a literal of SQL. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static WarehouseException refusal(String sql, SQLException refused) {
    String shown = sql.length() > 200 ? sql.substring(0, 200) + " …" : sql;
    return new WarehouseException(
        Fault.QUERY_REFUSED, shown, String.valueOf(refused.getMessage()), refused);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new WarehouseException(Fault.STORAGE, "catalogue", "cannot be closed", failed);
    }
  }
}
