package cn.lyg.talent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A reader who solves a published table for what it hides, knowing that the parts of each row add
 * up to its last cell, what each column comes to, and that a hidden count is of one person at
 * least. It shares nothing with the product but the library that solves.
 */
final class Attack {
  static final long HIDDEN = -1;

  private final List<long[]> shown;
  private final long[] sums;
  private final List<int[]> unknown = new ArrayList<>();

  /**
   * An attack on one table.
   *
   * @param shown the cells, {@link #HIDDEN} where nothing is shown; the last of a row is its total
   * @param sums what each column comes to
   */
  Attack(List<long[]> shown, long[] sums) {
    this.shown = shown;
    this.sums = sums;
    for (int row = 0; row < shown.size(); row++) {
      for (int column = 0; column < sums.length; column++) {
        if (shown.get(row)[column] == HIDDEN) {
          unknown.add(new int[] {row, column});
        }
      }
    }
  }

  int hidden() {
    return unknown.size();
  }

  /** How few values any hidden cell is narrowed down to, less one; nothing hidden is narrow. */
  long narrowest() {
    return IntStream.range(0, unknown.size())
        .mapToLong(
            at ->
                Math.round(
                    Math.floor(bound(at, GoalType.MAXIMIZE) + 1e-6)
                        - Math.ceil(bound(at, GoalType.MINIMIZE) - 1e-6)))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private double bound(int at, GoalType goal) {
    double[] wanted = new double[unknown.size()];
    wanted[at] = 1;
    return new SimplexSolver()
        .optimize(
            new MaxIter(100_000),
            new LinearObjectiveFunction(wanted, 0),
            new LinearConstraintSet(equations()),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }

  private List<LinearConstraint> equations() {
    List<LinearConstraint> equations = new ArrayList<>();
    int last = sums.length - 1;
    for (int row = 0; row < shown.size(); row++) {
      double[] factors = new double[unknown.size()];
      double known = 0;
      for (int column = 0; column <= last; column++) {
        int sign = column == last ? -1 : 1;
        known += sign * Math.max(0, shown.get(row)[column]);
        mark(factors, row, column, sign);
      }
      equations.add(new LinearConstraint(factors, Relationship.EQ, -known));
    }
    for (int column = 0; column <= last; column++) {
      double[] factors = new double[unknown.size()];
      double known = 0;
      for (int row = 0; row < shown.size(); row++) {
        known += Math.max(0, shown.get(row)[column]);
        mark(factors, row, column, 1);
      }
      equations.add(new LinearConstraint(factors, Relationship.EQ, sums[column] - known));
    }
    for (int at = 0; at < unknown.size(); at++) {
      double[] alone = new double[unknown.size()];
      alone[at] = 1;
      equations.add(new LinearConstraint(alone, Relationship.GEQ, 1));
    }
    return equations;
  }

  private void mark(double[] factors, int row, int column, int sign) {
    for (int at = 0; at < factors.length; at++) {
      if (unknown.get(at)[0] == row && unknown.get(at)[1] == column) {
        factors[at] = sign;
      }
    }
  }
}
