package cn.lyg.talent.report;

import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * The counts of a release, each once however many tables show it, and the lines in which they come
 * to something known: the parts of a row to its total, the rows of a column to a sum that everybody
 * is taken to know. Some counts are hidden; a reader knows that none of those is nought, since
 * noughts are shown. Others stand in no table and are only what a part leaves of its whole.
 */
final class Sums {
  private static final int STEPS = 100_000;
  private static final double ROUNDING = 1e-6;

  /** What a reader can work out about a hidden count. */
  record Range(long low, long high) {
    /** How many values are left, less one. */
    long width() {
      return high - low;
    }
  }

  /** Counts that come to a known number, each taken so many times. */
  record Line(Map<String, Integer> factors) {
    Line {
      factors = Map.copyOf(factors);
    }

    boolean holds(String count) {
      return factors.containsKey(count);
    }
  }

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Set<Line> lines = new LinkedHashSet<>();
  private final Set<String> unseen = new LinkedHashSet<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<String> hidden = new ArrayList<>();

  /** Adds a count that a table shows; it may be added again with the same number. */
  void show(String count, long people) {
    Long before = counts.put(count, people);
    if (before != null && before != people) {
      throw new WarehouseException(
          Fault.DEFINITION_INVALID,
          count,
          "is %d in one table and %d in another; see 'public' in report.yaml"
              .formatted(before, people));
    }
  }

  /** Adds a count that no table shows. */
  void leave(String count, long people) {
    counts.put(count, people);
    unseen.add(count);
  }

  /** Marks a count as known from elsewhere, so that hiding it would hide nothing. */
  void give(String count) {
    given.add(count);
  }

  /** Adds a line: these come to what they come to, which everybody knows. */
  void add(Map<String, Integer> factors) {
    lines.add(new Line(factors));
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  Set<String> names() {
    return counts.keySet();
  }

  Collection<Line> lines(String name) {
    return lines.stream().filter(line -> line.holds(name)).toList();
  }

  boolean isUnseen(String name) {
    return unseen.contains(name);
  }

  /** Whether hiding it would keep something from a reader. */
  boolean canHide(String name) {
    return count(name) > 0 && !isHidden(name) && !isUnseen(name) && !given.contains(name);
  }

  /** In the order in which they were hidden; it grows while one goes through it. */
  List<String> hidden() {
    return hidden;
  }

  void hide(String name) {
    hidden.add(name);
  }

  boolean isHidden(String name) {
    return hidden.contains(name);
  }

  /** Those that lines hang together, apart from those that they do not. */
  List<Sums> apart() {
    Map<String, Sums> homes = new LinkedHashMap<>();
    for (String name : counts.keySet()) {
      if (!homes.containsKey(name)) {
        Sums home = new Sums();
        List<String> reached = new ArrayList<>(List.of(name));
        for (int at = 0; at < reached.size(); at++) {
          String next = reached.get(at);
          if (homes.putIfAbsent(next, home) == null) {
            home.take(this, next);
            lines(next).forEach(line -> reached.addAll(line.factors().keySet()));
          }
        }
      }
    }
    return homes.values().stream().distinct().toList();
  }

  private void take(Sums all, String name) {
    counts.put(name, all.count(name));
    lines.addAll(all.lines(name));
    if (all.unseen.contains(name)) {
      unseen.add(name);
    }
    if (all.given.contains(name)) {
      given.add(name);
    }
  }

  /** The least and the most that a count can be, by all that is shown. */
  Range range(String name) {
    return new Range(solve(name, GoalType.MINIMIZE), solve(name, GoalType.MAXIMIZE));
  }

  private long solve(String name, GoalType goal) {
    List<String> unknown = unknown();
    double[] wanted = new double[unknown.size()];
    wanted[unknown.indexOf(name)] = 1;
    try {
      double most =
          new SimplexSolver()
              .optimize(
                  new MaxIter(STEPS),
                  new LinearObjectiveFunction(wanted, least(name)),
                  new LinearConstraintSet(equations(unknown)),
                  goal,
                  new NonNegativeConstraint(true))
              .getValue();
      return goal == GoalType.MAXIMIZE
          ? (long) Math.floor(most + ROUNDING)
          : (long) Math.ceil(most - ROUNDING);
    } catch (UnboundedSolutionException nothingSaysSo) {
      return Long.MAX_VALUE / 2;
    }
  }

  private List<String> unknown() {
    Set<String> unknown = new LinkedHashSet<>(hidden);
    unknown.addAll(unseen);
    return List.copyOf(unknown);
  }

  /** What a reader knows of it at least; the solver's unknown is how much more it is. */
  private int least(String name) {
    return isUnseen(name) ? 0 : 1;
  }

  /** What the unknown counts of a line come to is what they really come to. */
  private List<LinearConstraint> equations(List<String> unknown) {
    List<LinearConstraint> equations = new ArrayList<>();
    for (Line line : lines) {
      double[] factors = new double[unknown.size()];
      double sum = 0;
      boolean any = false;
      for (int at = 0; at < factors.length; at++) {
        String name = unknown.get(at);
        int factor = line.factors().getOrDefault(name, 0);
        factors[at] = factor;
        sum += factor * (double) (count(name) - least(name));
        any |= factor != 0;
      }
      if (any) {
        equations.add(new LinearConstraint(factors, Relationship.EQ, sum));
      }
    }
    return equations;
  }
}
