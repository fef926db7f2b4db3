package cn.lyg.talent.table;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one codelist: columns code, zh, aliases (parted by |), en, then whatever else it says. */
final class CodelistFile {
  private static final Set<String> OWN = Set.of("code", "zh", "aliases", "en");

  private final Path file;
  private final Problems problems;
  private final Map<String, String> codeBySpelling = new HashMap<>();

  private CodelistFile(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Codelist read(Path file, Problems problems) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new CodelistFile(file, problems).read(name, reader.stream().toList());
    } catch (IOException | CsvParseException unreadable) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID, file, "cannot be read as CSV in UTF-8", unreadable);
    }
  }

  private Codelist read(String name, List<NamedCsvRecord> rows) {
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0).getHeader();
    if (!header.containsAll(OWN)) {
      problems.add(file + ":1", "needs the columns code, zh, aliases, en and at least one value");
      return new Codelist(name, List.of(), List.of());
    }
    List<String> extra = header.stream().filter(column -> !OWN.contains(column)).toList();
    List<Codelist.Entry> entries = new ArrayList<>();
    rows.forEach(row -> entries.add(entry(row, extra)));
    return new Codelist(name, extra, entries);
  }

  private Codelist.Entry entry(NamedCsvRecord row, List<String> extraColumns) {
    String place = file + ":" + row.getStartingLineNumber();
    List<String> aliases =
        Stream.of(row.getField("aliases").split("\\|")).filter(alias -> !alias.isBlank()).toList();
    Map<String, String> extra = new LinkedHashMap<>();
    extraColumns.forEach(column -> extra.put(column, row.getField(column)));
    Label label = new Label(row.getField("zh"), row.getField("en"));
    Codelist.Entry entry = new Codelist.Entry(row.getField("code"), label, aliases, extra);
    if (entry.code().isBlank() || label.zh().isBlank() || label.en().isBlank()) {
      problems.add(place, "code, zh and en must be filled");
    }
    entry.spellings().stream().distinct().forEach(spelling -> claim(spelling, entry, place));
    return entry;
  }

  /** A spelling that meant two values would be read as either. */
  private void claim(String spelling, Codelist.Entry entry, String place) {
    String holder = codeBySpelling.putIfAbsent(Spelling.of(spelling), entry.code());
    if (holder != null && !holder.equals(entry.code())) {
      problems.add(place, "'%s' already means %s; drop one of them".formatted(spelling, holder));
    }
  }
}
