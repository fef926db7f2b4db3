package cn.lyg.talent.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values a coded column may take: what is published, what people read, what may be written. */
public final class Codelist implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One value; {@code extra} holds what else the list says about it, by column. */
  public record Entry(String code, Label label, List<String> aliases, Map<String, String> extra)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    public Entry {
      aliases = List.copyOf(aliases);
      extra = Map.copyOf(extra);
    }

    /** Everything a sender may write for it, the preferred Chinese word first. */
    public List<String> spellings() {
      List<String> spellings = new ArrayList<>();
      spellings.add(label.zh());
      spellings.addAll(aliases);
      spellings.add(code);
      return List.copyOf(spellings);
    }
  }

  private final String name;
  private final List<String> extraColumns;
  private final List<Entry> entries;
  private final Map<String, Entry> bySpelling = new HashMap<>();

  /** {@code entries} stand in the order in which people expect to see them. */
  public Codelist(String name, List<String> extraColumns, List<Entry> entries) {
    this.name = name;
    this.extraColumns = List.copyOf(extraColumns);
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      entry.spellings().forEach(spelling -> bySpelling.put(Spelling.of(spelling), entry));
    }
  }

  public String name() {
    return name;
  }

  /** The columns beyond code, zh, aliases and en, in the order of the file. */
  public List<String> extraColumns() {
    return extraColumns;
  }

  public List<Entry> entries() {
    return entries;
  }

  public Optional<Entry> byCode(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The value a cell means, by its code or any listed spelling. */
  public Optional<Entry> lookup(String cell) {
    return Optional.ofNullable(bySpelling.get(Spelling.of(cell)));
  }

  /** The value someone probably meant who wrote what is not listed; empty when nothing is near. */
  public Optional<Entry> nearest(String cell) {
    record Candidate(Entry entry, int distance) {}
    return entries.stream()
        .flatMap(
            entry ->
                entry.spellings().stream()
                    .filter(spelling -> isNear(cell, spelling))
                    .map(spelling -> new Candidate(entry, Spelling.distance(cell, spelling))))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::entry);
  }

  private static boolean isNear(String cell, String spelling) {
    String written = Spelling.of(cell);
    String listed = Spelling.of(spelling);
    boolean longEnough = written.length() > 1 || listed.length() > 1;
    boolean contained = written.contains(listed) || listed.contains(written);
    int length = Math.max(written.length(), listed.length());
    return longEnough && (contained || 2 * Spelling.distance(written, listed) <= length);
  }
}
