package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.CheckRun;
import cn.lyg.talent.catalogue.Operations;
import cn.lyg.talent.catalogue.SecondBooks;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import cn.lyg.talent.model.Check;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Problems;
import cn.lyg.talent.table.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * What must hold of a snapshot before it may count: every row of every file accounted for, the
 * checks of every table, and a second engine that comes to the same rows.
 */
record Audit(Definitions definitions, Snapshot snapshot) {

  /** Every row read is accepted, unchanged or rejected. */
  static void reconcile(Operations operations) {
    Problems gaps = new Problems(Fault.RECONCILIATION_FAILED);
    for (Operations.Gap gap : operations.gaps()) {
      gaps.add(
          gap.file() + (gap.sheet().isEmpty() ? "" : " · " + gap.sheet()),
          "%d rows were read but %d are accounted for; nothing was published"
              .formatted(gap.read(), gap.accountedFor()));
    }
    gaps.throwIfAny();
  }

  /** The checks of every table; those that only warn are told. */
  void check(Consumer<String> warned) {
    check(definitions.model(), snapshot, warned);
  }

  /** The checks of the tables that are kept of an earlier day, which repeat no warning. */
  void checkPast(LocalDate day) {
    check(definitions.model().kept(), snapshot.past(day), warning -> {});
  }

  private static void check(Model model, Snapshot tables, Consumer<String> warned) {
    Problems broken = new Problems(Fault.CHECK_FAILED);
    for (CheckRun.Broken check : new CheckRun(model, tables).run()) {
      String said = "%s does not hold for %d rows".formatted(check.check().name(), check.rows());
      if (check.check().severity() == Check.Severity.FAIL) {
        broken.add(check.table(), said + "; nothing was published");
      } else {
        warned.accept(check.table() + ": " + said);
      }
    }
    broken.throwIfAny();
  }

  /**
   * Recomputes everything with the second engine and refuses a snapshot on which the two differ.
   *
   * @throws WarehouseException that names the first rows only one of them has
   */
  void compare(LocalDate asOf) {
    compare(SecondBooks.of(definitions.model(), snapshot), asOf);
  }

  /** The same for what is kept of an earlier day. */
  void comparePast(LocalDate day) {
    compare(SecondBooks.of(definitions.model(), snapshot, day), day);
  }

  private void compare(SecondBooks books, LocalDate day) {
    Problems differences = new Problems(Fault.AUDIT_DIFFERENCE);
    List<SecondBooks.Difference> found =
        books.compare(
            definitions.reference(day), definitions.recordSets(), definitions.policy().programme());
    for (SecondBooks.Difference difference : found) {
      differences.add(
          difference.table(),
          "the engines differ as of %s (%d rows only Spark has, %d only DuckDB)%n  %s"
              .formatted(
                  day,
                  difference.onlySpark(),
                  difference.onlyDuckdb(),
                  String.join("\n  ", difference.examples())));
    }
    differences.throwIfAny();
  }
}
