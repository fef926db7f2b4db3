package cn.lyg.talent.report;

import cn.lyg.talent.report.Grid.Cell;
import cn.lyg.talent.report.Grid.Range;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Hides the small counts of a grid, and beside them as many others as it takes that no hidden one
 * can be told to within a few people.
 */
final class Hiding {
  /** The least count that is shown; noughts are shown too, being about nobody. */
  static final long LEAST_SHOWN = 5;

  private final Grid grid;

  private Hiding(Grid grid) {
    this.grid = grid;
  }

  /**
   * Hides in the grid what must be hidden.
   *
   * @return whether that much could be hidden; else the grid must not be shown at all
   */
  static boolean of(Grid grid) {
    Hiding hiding = new Hiding(grid);
    grid.cells().stream().filter(hiding::isSmall).forEach(grid::hide);
    hiding.coverEachLine();
    return hiding.coverWhatIsTold();
  }

  private boolean isSmall(Cell cell) {
    return grid.count(cell) > 0 && grid.count(cell) < LEAST_SHOWN;
  }

  /** The cheap part: no row and no column may give away by itself what it hides. */
  private void coverEachLine() {
    for (int at = 0; at < grid.hidden().size(); at++) {
      Cell cell = grid.hidden().get(at);
      for (Predicate<Cell> line : lines(cell)) {
        while (isTooNarrow(line)) {
          Optional<Cell> other = cover(line);
          if (other.isEmpty()) {
            break;
          }
          grid.hide(other.get());
        }
      }
    }
  }

  /** The thorough part, all sums together. What is safe stays safe while more is hidden. */
  private boolean coverWhatIsTold() {
    for (int at = 0; at < grid.hidden().size(); at++) {
      Cell cell = grid.hidden().get(at);
      while (isTold(grid.range(cell))) {
        Optional<Cell> other =
            lines(cell).stream()
                .map(this::cover)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(grid::count))
                .or(() -> cover(any -> true));
        if (other.isEmpty()) {
          return false;
        }
        grid.hide(other.get());
      }
    }
    return true;
  }

  /** As good as known: as narrow as the range of small counts itself. */
  private static boolean isTold(Range range) {
    return range.high() - range.low() < LEAST_SHOWN - 1;
  }

  private static List<Predicate<Cell>> lines(Cell cell) {
    return List.of(other -> other.row() == cell.row(), other -> other.column() == cell.column());
  }

  private boolean isTooNarrow(Predicate<Cell> line) {
    long cells = hidden(line).count();
    long spare = hidden(line).mapToLong(grid::count).sum() - cells;
    return cells == 1 || spare < LEAST_SHOWN - 1;
  }

  private Stream<Cell> hidden(Predicate<Cell> line) {
    return grid.hidden().stream().filter(line);
  }

  /** Best where much is hidden already, so that it wants no cover of its own; then the smallest. */
  private Optional<Cell> cover(Predicate<Cell> line) {
    return grid.cells().stream()
        .filter(line)
        .filter(other -> grid.count(other) > 0 && !grid.isHidden(other))
        .min(Comparator.comparing(this::company).reversed().thenComparing(grid::count));
  }

  private long company(Cell cell) {
    return hidden(other -> other.row() == cell.row() || other.column() == cell.column()).count();
  }
}
