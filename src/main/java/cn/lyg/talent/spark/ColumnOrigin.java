package cn.lyg.talent.spark;

/** A column of a table that another column's value is worked out from. */
public record ColumnOrigin(String table, String column) implements Comparable<ColumnOrigin> {
  @Override
  public int compareTo(ColumnOrigin other) {
    int byTable = table.compareTo(other.table);
    return byTable == 0 ? column.compareTo(other.column) : byTable;
  }
}
