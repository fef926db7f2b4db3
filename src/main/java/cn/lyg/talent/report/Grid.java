package cn.lyg.talent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
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
 * Counts that add up both ways: the parts of a row to its last cell, the rows of a column to a sum
 * that everybody is taken to know. Some cells are hidden; a reader knows that none of those is
 * nought, since noughts are shown.
 */
final class Grid {
  private static final int STEPS = 100_000;
  private static final double ROUNDING = 1e-6;

  /** A cell by its place, from nought. */
  record Cell(int row, int column) {}

  /** What a reader can work out about a hidden cell. */
  record Range(long low, long high) {}

  private final List<List<Long>> counts;
  private final List<Cell> hidden = new ArrayList<>();

  Grid(List<List<Long>> counts) {
    this.counts = counts.stream().map(List::copyOf).toList();
  }

  long count(Cell cell) {
    return counts.get(cell.row()).get(cell.column());
  }

  List<Cell> cells() {
    return IntStream.range(0, counts.size())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, counts.get(row).size())
                    .mapToObj(column -> new Cell(row, column)))
        .toList();
  }

  /** In the order in which they were hidden; it grows while one goes through it. */
  List<Cell> hidden() {
    return hidden;
  }

  void hide(Cell cell) {
    hidden.add(cell);
  }

  boolean isHidden(Cell cell) {
    return hidden.contains(cell);
  }

  /** The least and the most that a hidden cell can be, by all that is shown. */
  Range range(Cell cell) {
    return new Range(solve(cell, GoalType.MINIMIZE), solve(cell, GoalType.MAXIMIZE));
  }

  /** The unknown of each hidden cell is its count above one. */
  private long solve(Cell cell, GoalType goal) {
    double[] wanted = new double[hidden.size()];
    wanted[hidden.indexOf(cell)] = 1;
    double most =
        new SimplexSolver()
            .optimize(
                new MaxIter(STEPS),
                new LinearObjectiveFunction(wanted, 1),
                new LinearConstraintSet(sums()),
                goal,
                new NonNegativeConstraint(true))
            .getValue();
    return goal == GoalType.MAXIMIZE
        ? (long) Math.floor(most + ROUNDING)
        : (long) Math.ceil(most - ROUNDING);
  }

  private List<LinearConstraint> sums() {
    List<LinearConstraint> sums = new ArrayList<>();
    int last = counts.get(0).size() - 1;
    for (int at = 0; at < counts.size(); at++) {
      int row = at;
      add(sums, cell -> cell.row() != row ? 0 : cell.column() == last ? -1 : 1);
    }
    for (int at = 0; at <= last; at++) {
      int column = at;
      add(sums, cell -> cell.column() == column ? 1 : 0);
    }
    return sums;
  }

  /** What the hidden cells of a line come to is what they really come to. */
  private void add(List<LinearConstraint> sums, ToIntFunction<Cell> coefficient) {
    double[] line = new double[hidden.size()];
    double sum = 0;
    boolean any = false;
    for (int at = 0; at < line.length; at++) {
      int factor = coefficient.applyAsInt(hidden.get(at));
      line[at] = factor;
      sum += factor * (count(hidden.get(at)) - 1.0);
      any |= factor != 0;
    }
    if (any) {
      sums.add(new LinearConstraint(line, Relationship.EQ, sum));
    }
  }
}
