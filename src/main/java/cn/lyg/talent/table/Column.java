package cn.lyg.talent.table;

/** A column: its name, type and label; {@code unit} is empty where it has none. */
public record Column(String name, ColumnType type, String role, String unit, Label label) {}
