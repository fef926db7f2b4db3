package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows that intake must turn back, of people and records that nothing else depends on. */
final class Faults {
  private static final Track.Attempt REJECTED = new Track.Attempt(3, "rejected", 0);

  private final List<Round> rounds;
  private final Forms forms;
  private final Casting casting;
  private final Selection selection;
  private final Track track;
  private final List<Member> witnesses;
  private final Later later;
  private final Dice dice;
  private int made;

  Faults(
      List<Round> rounds,
      Forms forms,
      Casting casting,
      Selection selection,
      Track track,
      List<Member> witnesses,
      Later later,
      Dice dice) {
    this.rounds = rounds;
    this.forms = forms;
    this.casting = casting;
    this.selection = selection;
    this.track = track;
    this.witnesses = List.copyOf(witnesses);
    this.later = later;
    this.dice = dice;
  }

  void tell(int times, Outbox outbox) {
    for (DataFile.Line line : DataFile.table("faults.csv")) {
      for (int i = 0; i < line.number("times") * times; i++) {
        String set = line.text("set");
        if (set.equals("applications") || !witnesses.isEmpty()) {
          spoil(base(set, line.text("value")), line).forEach(outbox::put);
        }
      }
    }
  }

  /** A sound record of the set. */
  private Entry base(String set, String value) {
    made++;
    if (set.equals("applications")) {
      return application(value.equals("@ragged"));
    }
    String id = witnesses.get(made % witnesses.size()).person().idNumber();
    Entry entry = forms.blank(set, 2022);
    return switch (set) {
      case "assessments" ->
          entry
              .set("id_number", id)
              .set("kind", "annual")
              .set("year", 2022)
              .set("grade", "pass")
              .set("assessed_on", LocalDate.of(2023, 2, 10));
      case "trainings" ->
          entry
              .set("id_number", id)
              .set("activity", "知识产权专题讲座（第" + made + "期）")
              .set("kind", "training")
              .set("starts_on", LocalDate.of(2022, 10, 12))
              .set("days", "0.5");
      case "grants" ->
          entry
              .set("grant_id", "KY2022-B" + made)
              .set("id_number", id)
              .set("project_name", "成果转化补充项目")
              .set("approved_on", LocalDate.of(2022, 6, 24))
              .set("amount", 50_000)
              .set("payer", "city");
      default ->
          entry
              .set("grant_id", "")
              .set("instalment", made % 2 + 1)
              .set("paid_on", LocalDate.of(2022, 11, 3))
              .set("amount", 25_000);
    };
  }

  private Entry application(boolean inCsv) {
    Round round = rounds.get(made % rounds.size());
    Member stranger;
    do {
      stranger = casting.stranger(track, dice);
      // Only a CSV row can have a cell too many; only a card number can be spoilt in all ways.
    } while ((inCsv && stranger.recommender().usesWorkbooks()) || !stranger.person().isResident());
    return selection.entry(stranger, round, REJECTED, selection.credentials(stranger));
  }

  /** The record with its fault; two rows where the fault is that there are two. */
  private List<Entry> spoil(Entry entry, DataFile.Line line) {
    String column = line.text("column");
    String reason = line.text("reason");
    Entry sound = entry.copy();
    switch (line.text("value")) {
      case "" -> entry.set(column, "");
      case "@check_digit" -> entry.spoil(column, Spoiling.checkDigit(entry.get(column)));
      case "@short" -> entry.spoil(column, entry.get(column).substring(0, 17));
      case "@cut" -> entry.spoil(column, Spoiling.cut(entry.get(column)));
      case "@other_year" -> entry.set(column, LocalDate.parse(entry.get(column)).plusYears(1));
      case "@other_sex" -> entry.set(column, Spoiling.otherSex(entry.get(column)));
      case "@before_applied" ->
          entry.set(column, LocalDate.parse(entry.get("applied_on")).minusDays(40));
      case "@stranger" -> stranger(entry);
      case "@withdrawn" -> entry.set(column, "withdrawn");
      case "@selected" -> entry.set("outcome", "selected").set("level_selected", "");
      case "@ragged" -> entry.tear();
      case "@long" -> entry.set(column, "连云港市".repeat(130));
      case "@twice" -> entry.set(column, Spoiling.other(entry.get(column)));
      case "@same" -> later.rememberTraining(sound);
      default -> entry.spoil(column, line.text("value"));
    }
    entry.plant(column, reason);
    List<Entry> rows = new ArrayList<>(List.of(entry));
    if (line.text("value").equals("@twice")) {
      rows.add(0, sound.plant(column, reason));
    } else if (line.text("value").equals("@same")) {
      rows.add(0, sound);
    } else if (reason.equals("bad_id_number") && line.text("set").equals("applications")) {
      later.mend(sound);
    }
    return rows;
  }

  /** Somebody whose application has not come in; it does with the corrections. */
  private void stranger(Entry entry) {
    Entry application = application(false);
    entry.set("id_number", application.get("id_number"));
    later.bring(application);
  }
}
