package cn.lyg.talent.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column, spelled as in the definition folders: text, integer (64 bit), boolean,
 * date, double, or decimal(p,s).
 */
public sealed interface ColumnType {

  /** A type without parameters. */
  enum Simple implements ColumnType {
    TEXT("string", "varchar"),
    INTEGER("bigint", "bigint"),
    BOOLEAN("boolean", "boolean"),
    DATE("date", "date"),
    DOUBLE("double", "double");

    private final String spark;
    private final String duckdb;

    Simple(String spark, String duckdb) {
      this.spark = spark;
      this.duckdb = duckdb;
    }

    @Override
    public String spark() {
      return spark;
    }

    @Override
    public String duckdb() {
      return duckdb;
    }
  }

  /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
  record Decimal(int precision, int scale) implements ColumnType {
    @Override
    public String spark() {
      return "decimal(%d,%d)".formatted(precision, scale);
    }

    @Override
    public String duckdb() {
      return spark();
    }
  }

  /** The name in Spark SQL. */
  String spark();

  /** The name in DuckDB. */
  String duckdb();

  /** Reads the spelling of the definition folders; empty when it names no type. */
  static Optional<ColumnType> parse(String text) {
    Matcher decimal = Pattern.compile("decimal\\((\\d+), ?(\\d+)\\)").matcher(text);
    if (decimal.matches()) {
      return Optional.of(
          new Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2))));
    }
    return switch (text) {
      case "text" -> Optional.of(Simple.TEXT);
      case "integer" -> Optional.of(Simple.INTEGER);
      case "boolean" -> Optional.of(Simple.BOOLEAN);
      case "date" -> Optional.of(Simple.DATE);
      case "double" -> Optional.of(Simple.DOUBLE);
      default -> Optional.empty();
    };
  }
}
