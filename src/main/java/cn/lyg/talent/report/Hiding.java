package cn.lyg.talent.report;

import cn.lyg.talent.report.Sums.Line;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Hides what must not be told, small counts above all, and beside it as many others as it takes
 * that no hidden count can be told to within a few people.
 */
final class Hiding {
  /** The least count that is shown; noughts are shown too, being about nobody. */
  static final long LEAST_SHOWN = 5;

  private final Sums sums;

  private Hiding(Sums sums) {
    this.sums = sums;
  }

  /**
   * Hides small counts and what else must be hidden.
   *
   * @param must what must be hidden besides
   * @return whether that much could be hidden; else nothing of it may be shown at all
   */
  static boolean of(Sums sums, Predicate<String> must) {
    Hiding hiding = new Hiding(sums);
    sums.names().stream()
        .filter(name -> isSmall(sums.count(name)) || (sums.canHide(name) && must.test(name)))
        .toList()
        .forEach(sums::hide);
    hiding.coverEachLine();
    return hiding.coverWhatIsTold();
  }

  static boolean isSmall(long count) {
    return count > 0 && count < LEAST_SHOWN;
  }

  /** The cheap part: no line may give away by itself what it hides. */
  private void coverEachLine() {
    for (int at = 0; at < sums.hidden().size(); at++) {
      for (Line line : sums.lines(sums.hidden().get(at))) {
        while (isTooNarrow(line)) {
          Optional<String> other = cover(line);
          if (other.isEmpty()) {
            break;
          }
          sums.hide(other.get());
        }
      }
    }
  }

  /** The thorough part, all lines together. What is safe stays safe while more is hidden. */
  private boolean coverWhatIsTold() {
    for (int at = 0; at < sums.hidden().size(); at++) {
      String name = sums.hidden().get(at);
      while (isTold(name)) {
        Optional<String> other =
            sums.lines(name).stream()
                .map(this::cover)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(sums::count))
                .or(() -> best(sums.names().stream()));
        if (other.isEmpty()) {
          return false;
        }
        sums.hide(other.get());
      }
    }
    return true;
  }

  /** As good as known: as narrow as the range of small counts itself. */
  private boolean isTold(String name) {
    return sums.range(name).width() < LEAST_SHOWN - 1;
  }

  private boolean isTooNarrow(Line line) {
    long counts = unknown(line).count();
    long spare = unknown(line).mapToLong(sums::count).sum() - counts;
    return counts == 1 || spare < LEAST_SHOWN - 1;
  }

  private Stream<String> unknown(Line line) {
    return line.factors().keySet().stream()
        .filter(name -> sums.isHidden(name) || sums.isUnseen(name));
  }

  private Optional<String> cover(Line line) {
    return best(line.factors().keySet().stream());
  }

  /** Best where much is hidden already, so that it wants no cover of its own; then the smallest. */
  private Optional<String> best(Stream<String> names) {
    return names
        .filter(sums::canHide)
        .min(
            Comparator.comparing(this::company)
                .reversed()
                .thenComparing(sums::count)
                .thenComparing(Comparator.naturalOrder()));
  }

  private long company(String name) {
    Collection<Line> lines = sums.lines(name);
    return sums.hidden().stream()
        .filter(other -> lines.stream().anyMatch(line -> line.holds(other)))
        .count();
  }
}
