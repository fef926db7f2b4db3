package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A record on its way into a file, its values in canonical spelling, and what was done to it on
 * purpose. Year and desk say in whose file it goes.
 */
final class Entry {

  /** What is wrong, and in which column ("" where the row as a whole is meant). */
  record Plant(String column, String reason) {}

  private final Layout layout;
  private final int year;
  private final String desk;
  private final String[] values;
  private final BitSet spoilt;
  private final List<Plant> plants = new ArrayList<>(0);
  private boolean ragged;

  Entry(Layout layout, int year, String desk) {
    this(layout, year, desk, new String[layout.fields().size()], new BitSet(0));
    Arrays.fill(values, "");
  }

  private Entry(Layout layout, int year, String desk, String[] values, BitSet spoilt) {
    this.layout = layout;
    this.year = year;
    this.desk = desk;
    this.values = values;
    this.spoilt = spoilt;
  }

  /** The same record once more, nothing planted on it. */
  Entry copy() {
    return new Entry(layout, year, desk, values.clone(), (BitSet) spoilt.clone());
  }

  Entry set(String column, String value) {
    values[layout.index(column)] = value;
    return this;
  }

  Entry set(String column, long value) {
    return set(column, Long.toString(value));
  }

  Entry set(String column, LocalDate value) {
    return set(column, value.toString());
  }

  Entry set(String column, boolean value) {
    return set(column, value ? "yes" : "no");
  }

  /** Notes what is wrong without touching the value. */
  Entry plant(String column, String reason) {
    plants.add(new Plant(column, reason));
    return this;
  }

  /** Writes a value that no spelling of the file's own may change. */
  Entry spoil(String column, String raw) {
    spoilt.set(layout.index(column));
    return set(column, raw);
  }

  /** Gives the row one cell too many. */
  Entry tear() {
    ragged = true;
    return this;
  }

  String get(String column) {
    return values[layout.index(column)];
  }

  String value(int field) {
    return values[field];
  }

  boolean isSpoilt(int field) {
    return spoilt.get(field);
  }

  boolean isRagged() {
    return ragged;
  }

  Layout layout() {
    return layout;
  }

  int year() {
    return year;
  }

  String desk() {
    return desk;
  }

  List<Plant> plants() {
    return plants;
  }
}
