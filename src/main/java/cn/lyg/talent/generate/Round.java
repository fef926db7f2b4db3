package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A selection round and its calendar. */
record Round(
    String code,
    String kind,
    LocalDate referenceDate,
    List<Integer> planned,
    LocalDate appliedFrom,
    LocalDate appliedTo,
    LocalDate recommendedTo,
    LocalDate reviewedFrom,
    LocalDate reviewedTo,
    LocalDate publicisedOn) {

  private static final int NOTICE_DAYS = 14;

  static List<Round> all() {
    List<Round> rounds = new ArrayList<>();
    for (DataFile.Line line : DataFile.table("rounds.csv")) {
      rounds.add(
          new Round(
              line.text("round"),
              line.text("kind"),
              date(line, "reference_date"),
              List.of(line.number("planned_1"), line.number("planned_2"), line.number("planned_3")),
              date(line, "applied_from"),
              date(line, "applied_to"),
              date(line, "recommended_to"),
              date(line, "reviewed_from"),
              date(line, "reviewed_to"),
              date(line, "publicised_on")));
    }
    return rounds;
  }

  private static LocalDate date(DataFile.Line line, String column) {
    return LocalDate.parse(line.text(column));
  }

  int year() {
    return appliedFrom.getYear();
  }

  /** Levels 1 and 2 are published by the city on one day, level 3 desk by desk (Art. 22, 23). */
  LocalDate publicisedOn(int level, Recommender desk) {
    return level == 3
        ? publicisedOn.plusWeeks(Math.floorMod(desk.code().hashCode(), 5))
        : publicisedOn;
  }

  LocalDate confirmedOn(int level, Recommender desk) {
    return publicisedOn(level, desk).plusDays(NOTICE_DAYS);
  }
}
