package cn.lyg.talent.generate;

import java.time.LocalDate;
import java.util.List;

/** Rows that intake must turn back, of people and records that nothing else depends on. */
final class Faults {
  private final Forms forms;
  private final Applicants applicants;
  private final List<Member> witnesses;
  private final Later later;
  private int made;

  Faults(Forms forms, Applicants applicants, List<Member> witnesses, Later later) {
    this.forms = forms;
    this.applicants = applicants;
    this.witnesses = List.copyOf(witnesses);
    this.later = later;
  }

  void tell(int times, Outbox outbox) {
    for (DataFile.Line line : DataFile.table("faults.csv")) {
      for (int i = 0; i < line.number("times") * times; i++) {
        if (line.text("set").equals("applications") || !witnesses.isEmpty()) {
          rows(line).forEach(outbox::put);
        }
      }
    }
  }

  /** The record with its fault; two rows where the fault is that there are two. */
  private List<Entry> rows(DataFile.Line line) {
    String column = line.text("column");
    Entry sound = sound(line.text("set"), line.text("value"));
    Entry spoilt = sound.copy();
    spoil(spoilt, column, line.text("value"));
    spoilt.plant(column, line.text("reason"));
    if (line.text("value").equals("@same")) {
      later.rememberTraining(sound);
      return List.of(sound, spoilt);
    }
    if (line.text("value").equals("@twice")) {
      return List.of(sound.plant(column, line.text("reason")), spoilt);
    }
    if (line.text("reason").equals("bad_id_number")) {
      later.mend(sound);
    }
    return List.of(spoilt);
  }

  private Entry sound(String set, String value) {
    made++;
    return switch (set) {
      case "applications" -> applicants.next(value.equals("@ragged"));
      case "assessments" -> assessment();
      case "trainings" -> training();
      case "grants" -> grant();
      default -> disbursement();
    };
  }

  private String witness() {
    return witnesses.get(made % witnesses.size()).person().idNumber();
  }

  private Entry assessment() {
    return forms
        .blank("assessments", 2022)
        .set("id_number", witness())
        .set("kind", "annual")
        .set("year", 2022)
        .set("grade", "pass")
        .set("assessed_on", LocalDate.of(2023, 2, 10));
  }

  private Entry training() {
    return forms
        .blank("trainings", 2022)
        .set("id_number", witness())
        .set("activity", "知识产权专题讲座（第" + made + "期）")
        .set("kind", "training")
        .set("starts_on", LocalDate.of(2022, 10, 12))
        .set("days", "0.5");
  }

  private Entry grant() {
    return forms
        .blank("grants", 2022)
        .set("grant_id", "KY2022-B" + made)
        .set("id_number", witness())
        .set("project_name", "成果转化补充项目")
        .set("approved_on", LocalDate.of(2022, 6, 24))
        .set("amount", 50_000)
        .set("payer", "city");
  }

  /** Of a grant that nobody approved. */
  private Entry disbursement() {
    return forms
        .blank("disbursements", 2022)
        .set("grant_id", "KY2022-X" + made)
        .set("instalment", 1)
        .set("paid_on", LocalDate.of(2022, 11, 3))
        .set("amount", 25_000);
  }

  private void spoil(Entry entry, String column, String way) {
    switch (way) {
      case "", "@same" -> {}
      case "@blank" -> entry.set(column, "");
      case "@check_digit" -> entry.spoil(column, Spoiling.checkDigit(entry.get(column)));
      case "@short" -> entry.spoil(column, entry.get(column).substring(0, 17));
      case "@cut" -> entry.spoil(column, Spoiling.cut(entry.get(column)));
      case "@other_year" -> entry.set(column, LocalDate.parse(entry.get(column)).plusYears(1));
      case "@other_sex" -> entry.set(column, Spoiling.otherSex(entry.get(column)));
      case "@before_applied" ->
          entry.set(column, LocalDate.parse(entry.get("applied_on")).minusDays(40));
      case "@stranger" -> stranger(entry);
      case "@withdrawn" -> entry.set(column, "withdrawn");
      case "@selected" -> entry.set("outcome", "selected");
      case "@ragged" -> entry.tear();
      case "@long" -> entry.set(column, "连云港市".repeat(130));
      case "@twice" -> entry.set(column, Spoiling.other(entry.get(column)));
      default -> entry.spoil(column, way);
    }
  }

  /** Somebody whose application has not come in; it does with the corrections. */
  private void stranger(Entry entry) {
    Entry application = applicants.next(false);
    entry.set("id_number", application.get("id_number"));
    later.bring(application);
  }
}
