package cn.lyg.talent.ingest;

import java.util.HashMap;
import java.util.Map;

/** The people of a table, remembered: most are in it more than once. */
final class People {
  /** Enough for any official file; of a larger one some are met as if for the first time. */
  private static final int REMEMBERED = 50_000;

  private final IdentityKey key;
  private final Map<String, Known> known = new HashMap<>();

  People(IdentityKey key) {
    this.key = key;
  }

  Known of(String idNumber) {
    Known before = known.get(idNumber);
    if (before != null) {
      return before;
    }
    Known met = new Known(key.personKey(idNumber));
    if (known.size() < REMEMBERED) {
      known.put(idNumber, met);
    }
    return met;
  }

  /** Somebody's key, and the name last told of them. */
  static final class Known {
    private final String personKey;
    private String name = "";
    private boolean isTold;

    private Known(String personKey) {
      this.personKey = personKey;
    }

    String personKey() {
      return personKey;
    }

    /** Whether the person was not told yet, or by another name; from now on it was. */
    boolean isNewAs(String name) {
      boolean isNew = !isTold || !this.name.equals(name);
      this.isTold = true;
      this.name = name;
      return isNew;
    }
  }
}
