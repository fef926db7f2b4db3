package cn.lyg.talent.generate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Says in which file and sheet a record goes. */
interface Filing {

  /** A file, relative to its folder, and a sheet; CSV has none. */
  record Place(String file, String sheet) {}

  Place place(Entry entry);

  static Filing of(Format format, Map<String, Recommender> recommenders) {
    return format == Format.CSV ? Filing::plain : office(recommenders);
  }

  /** A folder a record set, a file a year. */
  private static Place plain(Entry entry) {
    String set = entry.layout().set();
    return new Place(set + "/" + set + "_" + entry.year() + ".csv", "");
  }

  /** What an office drops off: by year and desk, several record sets in a workbook. */
  private static Filing office(Map<String, Recommender> recommenders) {
    Map<String, Place> places = new HashMap<>();
    for (DataFile.Line line : DataFile.table("filing.csv")) {
      places.put(line.text("set"), new Place(line.text("file"), line.text("sheet")));
    }
    return entry -> {
      String year = Integer.toString(entry.year());
      Recommender desk = recommenders.get(entry.desk());
      if (desk != null && !desk.usesWorkbooks()) {
        return new Place(year + "/" + entry.layout().set() + "_" + desk.code() + ".csv", "");
      }
      Place place = Objects.requireNonNull(places.get(entry.layout().set()));
      String zh = desk == null ? "" : desk.zh();
      return new Place(place.file().replace("{year}", year).replace("{zh}", zh), place.sheet());
    };
  }

  /** Corrections come in a file a record set, whatever the year. */
  static Filing corrections(Format format) {
    return entry ->
        format == Format.CSV
            ? new Place(entry.layout().set() + "_corrections.csv", "")
            : new Place(entry.layout().zh() + "-更正.xlsx", "Sheet1");
  }
}
