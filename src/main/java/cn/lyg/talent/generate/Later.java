package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sent in afterwards, in a folder of its own since one load is one batch: corrections,
 * withdrawals, rows that were turned back and mended, and applications that others waited for.
 */
final class Later implements Outbox {
  private static final int REMEMBERED = 6;

  private final Outbox next;
  private final List<Entry> applications = new ArrayList<>();
  private final List<Entry> assessments = new ArrayList<>();
  private final List<Entry> trainings = new ArrayList<>();
  private final List<Entry> mended = new ArrayList<>();
  private final List<Entry> brought = new ArrayList<>();

  /** Watches what goes to {@code next}, to have something to correct. */
  Later(Outbox next) {
    this.next = next;
  }

  @Override
  public void put(Entry entry) {
    boolean isSound = entry.plants().isEmpty();
    if (isSound && entry.layout().set().equals("applications")) {
      remember(applications, entry, "outcome", "selected");
    } else if (isSound && entry.layout().set().equals("assessments")) {
      remember(assessments, entry, "grade", "good");
    }
    next.put(entry);
  }

  private static void remember(List<Entry> list, Entry entry, String column, String value) {
    if (list.size() < REMEMBERED && entry.get(column).equals(value)) {
      list.add(entry.copy());
    }
  }

  void rememberTraining(Entry entry) {
    trainings.add(entry.copy());
  }

  /** Only applications come back mended: the member of an assessment is known. */
  void mend(Entry sound) {
    if (sound.layout().set().equals("applications")) {
      mended.add(sound.copy());
    }
  }

  void bring(Entry application) {
    brought.add(application.copy());
  }

  void tell(Outbox corrections) {
    for (Entry entry : applications) {
      corrections.put(
          entry
              .set("unit_name", entry.get("unit_name") + "（原单位更名）")
              .plant("unit_name", "correction"));
    }
    for (Entry entry : assessments) {
      corrections.put(entry.set("grade", "excellent").plant("grade", "correction"));
    }
    for (Entry entry : trainings) {
      corrections.put(entry.set("record_status", "withdrawn").plant("record_status", "withdrawal"));
    }
    mended.forEach(entry -> corrections.put(entry.plant("id_number", "mended")));
    brought.forEach(entry -> corrections.put(entry.plant("id_number", "arrival")));
  }
}
