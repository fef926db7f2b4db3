package cn.lyg.talent.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for any of many words in a long text, which it reads once. */
final class WordSearch {
  private static final int HEAD = 3;
  private static final int MASK = 0xFFFF;

  private final boolean[] begins = new boolean[MASK + 1];
  private final Map<String, List<String>> byHead = new HashMap<>();

  /** Takes words of three characters or more. */
  WordSearch(Collection<String> words) {
    for (String word : words) {
      byHead.computeIfAbsent(word.substring(0, HEAD), head -> new ArrayList<>()).add(word);
      begins[mark(word, 0)] = true;
    }
  }

  /** The first word that stands in the text. */
  Optional<String> in(String text) {
    for (int at = 0; at + HEAD <= text.length(); at++) {
      if (begins[mark(text, at)]) {
        for (String word : byHead.getOrDefault(text.substring(at, at + HEAD), List.of())) {
          if (text.startsWith(word, at)) {
            return Optional.of(word);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int mark(String text, int at) {
    return ((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2)) & MASK;
  }
}
