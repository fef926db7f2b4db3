import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the published snapshots of two lakes against each other, table by table: the same rows, as
 * often. Run from its source with DuckDB on the class path; ends with 1 when anything differs. The
 * name of the batch is the one thing that two loads of the same files do not share.
 */
public final class SameTables {
  public static void main(String[] lakes) throws IOException, SQLException {
    Path one = current(Path.of(lakes[0]));
    Path other = current(Path.of(lakes[1]));
    Set<String> tables = new TreeSet<>(tables(one));
    tables.addAll(tables(other));
    long rows = 0;
    int differing = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        String left = select(one.resolve(table));
        String right = select(other.resolve(table));
        long held = count(statement, left);
        long missing = count(statement, left + " except all " + right);
        long more = count(statement, right + " except all " + left);
        rows += held;
        if (missing + more > 0) {
          differing++;
          System.err.printf("%s: %d rows only the first has, %d the second%n", table, missing, more);
        }
      }
    }
    System.out.printf("%d tables, %d rows, %d tables differ%n", tables.size(), rows, differing);
    System.exit(differing == 0 && rows > 0 ? 0 : 1);
  }

  private static Path current(Path lake) throws IOException {
    return lake.resolve("snapshots").resolve(Files.readString(lake.resolve("current")).strip());
  }

  private static Set<String> tables(Path snapshot) throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.walk(snapshot)) {
      files
          .filter(file -> file.toString().endsWith(".parquet"))
          .forEach(file -> tables.add(snapshot.relativize(file.getParent()).toString()));
    }
    return tables;
  }

  private static String select(Path folder) {
    return "(select columns(lambda c: c <> 'batch_id') from read_parquet('" + folder + "/*.parquet'))";
  }

  private static long count(Statement statement, String select) throws SQLException {
    try (ResultSet result = statement.executeQuery("select count(*) from (" + select + ")")) {
      result.next();
      return result.getLong(1);
    }
  }
}
