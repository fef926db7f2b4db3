package cn.lyg.talent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A reader who solves a release for what it hides: all tables at once, a number that one of them
 * shows being known for the others, with every sum there is, and knowing that a hidden count is of
 * one person at least. It shares nothing with the product but the library that solves.
 */
final class Attack {
  private final Map<String, Long> shown = new LinkedHashMap<>();
  private final Set<String> missed = new LinkedHashSet<>();
  private final Set<String> left = new LinkedHashSet<>();
  private final List<Map<String, Integer>> factors = new ArrayList<>();
  private final List<Long> sums = new ArrayList<>();

  void sees(String count, long people) {
    shown.put(count, people);
  }

  void misses(String count) {
    missed.add(count);
  }

  /** These, each so many times, come to that. */
  void knows(Map<String, Integer> line, long sum) {
    factors.add(line);
    sums.add(sum);
    missed.addAll(line.keySet());
  }

  Map<String, Long> shown() {
    return shown;
  }

  /** What a part leaves of its whole: no table prints it, and it may be known if it is large. */
  void leaves(String count) {
    left.add(count);
  }

  /** What some table has and none shows. */
  List<String> hidden() {
    return missed.stream().filter(this::isUnknown).filter(name -> !left.contains(name)).toList();
  }

  private boolean isUnknown(String count) {
    return !shown.containsKey(count);
  }

  /** The least and the most that a hidden count can be. */
  long[] range(String count) {
    return new long[] {
      (long) Math.ceil(bound(count, GoalType.MINIMIZE) - 1e-6),
      (long) Math.floor(bound(count, GoalType.MAXIMIZE) + 1e-6)
    };
  }

  /** How few values any hidden count is narrowed down to, less one; nothing hidden is narrow. */
  long narrowest() {
    return hidden().stream()
        .map(this::range)
        .mapToLong(range -> range[1] - range[0])
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private double bound(String count, GoalType goal) {
    List<Integer> lines = linesAround(count);
    List<String> unknown =
        Stream.concat(
                Stream.of(count), lines.stream().flatMap(at -> factors.get(at).keySet().stream()))
            .filter(this::isUnknown)
            .distinct()
            .toList();
    double[] wanted = new double[unknown.size()];
    wanted[0] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new MaxIter(100_000),
              new LinearObjectiveFunction(wanted, least(count)),
              new LinearConstraintSet(lines.stream().map(at -> equation(at, unknown)).toList()),
              goal,
              new NonNegativeConstraint(true))
          .getValue();
    } catch (UnboundedSolutionException anything) {
      return 1e9;
    }
  }

  /** Lines that hang together with a count by what is unknown in them. */
  private List<Integer> linesAround(String count) {
    Set<String> reached = new LinkedHashSet<>(Set.of(count));
    Set<Integer> lines = new LinkedHashSet<>();
    int before = -1;
    while (before < lines.size()) {
      before = lines.size();
      for (int at = 0; at < factors.size(); at++) {
        Set<String> of = factors.get(at).keySet();
        if (!lines.contains(at) && of.stream().anyMatch(reached::contains)) {
          lines.add(at);
          of.stream().filter(this::isUnknown).forEach(reached::add);
        }
      }
    }
    return List.copyOf(lines);
  }

  /** The solver's unknown is what a count is above the least that it can be. */
  private LinearConstraint equation(int line, List<String> unknown) {
    double[] of = new double[unknown.size()];
    double sum = sums.get(line);
    for (Map.Entry<String, Integer> term : factors.get(line).entrySet()) {
      int at = unknown.indexOf(term.getKey());
      if (at < 0) {
        sum -= term.getValue() * shown.getOrDefault(term.getKey(), 0L);
      } else {
        of[at] += term.getValue();
        sum -= term.getValue() * least(term.getKey());
      }
    }
    return new LinearConstraint(of, Relationship.EQ, sum);
  }

  private int least(String count) {
    return left.contains(count) ? 0 : 1;
  }
}
