package cn.lyg.talent.generate;

import java.util.ArrayList;
import java.util.List;

/** Choices of which some are likelier than others. */
final class Weighted<T> {
  private final List<T> choices = new ArrayList<>();
  private final List<Integer> upTo = new ArrayList<>();
  private int total;

  Weighted<T> add(T choice, int weight) {
    if (weight > 0) {
      total += weight;
      choices.add(choice);
      upTo.add(total);
    }
    return this;
  }

  /** Reads {@code a:1|b:2}. */
  static Weighted<String> parse(List<String> parts) {
    Weighted<String> weighted = new Weighted<>();
    for (String part : parts) {
      int colon = part.lastIndexOf(':');
      weighted.add(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1)));
    }
    return weighted;
  }

  /** The columns of a row as choices, their numbers as weights. */
  static Weighted<String> ofColumns(DataFile.Line line, List<String> columns) {
    Weighted<String> weighted = new Weighted<>();
    columns.forEach(column -> weighted.add(column, line.number(column)));
    return weighted;
  }

  List<T> choices() {
    return List.copyOf(choices);
  }

  T pick(Dice dice) {
    return under(dice.below(total));
  }

  /** The choice of the {@code rank}th of {@code count}: the shares come out exactly. */
  T at(int rank, int count) {
    return under((int) ((2L * rank + 1) * total / (2L * count)));
  }

  private T under(int weight) {
    int i = 0;
    while (upTo.get(i) <= weight) {
      i++;
    }
    return choices.get(i);
  }
}
