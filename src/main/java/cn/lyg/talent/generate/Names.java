package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names as common and as rare as they are. */
final class Names {
  private static final int COMPOUND = 6;
  private static final int MINORITY = 5;
  private static final int RARE = 15;
  private static final int PADDED = 12;

  private final Weighted<String> surnames = new Weighted<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  Names() {
    for (String line : DataFile.lines("names.txt")) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("surnames")) {
        characters(words[2]).forEach(name -> surnames.add(name, Integer.parseInt(words[1])));
      } else {
        boolean listed = words[1].contains("|");
        parts.put(words[0], listed ? List.of(words[1].split("\\|", -1)) : characters(words[1]));
      }
    }
  }

  String name(Dice dice, String sex) {
    if (dice.perMille(MINORITY)) {
      return dice.pick(part("minority_" + sex)) + "·" + dice.pick(part("minority_family"));
    }
    String family = dice.perMille(COMPOUND) ? dice.pick(part("compound")) : surnames.pick(dice);
    String given = given(dice, sex);
    boolean isShort = family.length() == 1 && given.codePointCount(0, given.length()) == 1;
    // Offices pad two-character names so that they stand as wide as three.
    return isShort && dice.perMille(PADDED) ? family + " " + given : family + given;
  }

  private String given(Dice dice, String sex) {
    String last = dice.perMille(RARE) ? dice.pick(part("rare")) : dice.pick(part(sex));
    return dice.perMille(170) ? last : dice.pick(part(sex)) + last;
  }

  /** The same person as another office typed the name: one character is not the one it was. */
  String mistyped(String name, Dice dice, String sex) {
    int last = name.offsetByCodePoints(name.length(), -1);
    String other = dice.pick(part(sex));
    return name.substring(0, last) + (name.endsWith(other) ? "弢" : other);
  }

  private List<String> part(String key) {
    return Objects.requireNonNull(parts.get(key), key);
  }

  private static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    text.codePoints().forEach(point -> characters.add(Character.toString(point)));
    return characters;
  }
}
