package cn.lyg.talent.ingest;

import java.util.HashMap;
import java.util.Map;

/** The keys of people, remembered: most people of a table are in it more than once. */
final class PersonKeys {
  /** Enough for any official file; of a larger one some keys are made again. */
  private static final int REMEMBERED = 50_000;

  private final IdentityKey key;
  private final Map<String, String> known = new HashMap<>();

  PersonKeys(IdentityKey key) {
    this.key = key;
  }

  String of(String idNumber) {
    String before = known.get(idNumber);
    if (before != null) {
      return before;
    }
    String made = key.personKey(idNumber);
    if (known.size() < REMEMBERED) {
      known.put(idNumber, made);
    }
    return made;
  }
}
