package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Check;
import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.model.TableFolder;
import cn.lyg.talent.table.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the checks of every table folder to a snapshot before it may count. */
public final class CheckRun {
  private final Model model;
  private final Snapshot snapshot;

  public CheckRun(Model model, Snapshot snapshot) {
    this.model = model.early();
    this.snapshot = snapshot;
  }

  /** A check that does not hold, and for how many rows. */
  public record Broken(String table, Check check, long rows) {}

  /** Every check that does not hold; identifiers that repeat or are blank break a check too. */
  public List<Broken> run() {
    List<Broken> broken = new ArrayList<>();
    SnapshotTables tables = new SnapshotTables(snapshot);
    try (Database database = Database.inMemory()) {
      for (TableFolder table : model.tables()) {
        String select = table.isShaped() ? stacked(table, tables) : tables.of(table);
        database.execute("create view \"%s\" as %s".formatted(table.name(), select));
        broken.addAll(broken(database, table, "\"" + table.name() + "\""));
      }
    }
    return broken;
  }

  /** The checks of a table that do not hold for a relation of a database. */
  static List<Broken> broken(Database database, TableFolder table, String relation) {
    List<Broken> broken = new ArrayList<>();
    for (Check check : checks(table)) {
      long rows = database.count(failing(relation, check));
      if (rows > 0) {
        broken.add(new Broken(table.name(), check, rows));
      }
    }
    return broken;
  }

  /** The rows of one folder among those of its shape, told by the codes it publishes. */
  private String stacked(TableFolder table, SnapshotTables tables) {
    TableFolder publisher = model.publisher(table);
    String codes = table.figures().stream().map(Figure::pattern).collect(Collectors.joining("|"));
    return "select * from (%s) where regexp_full_match(\"%s\", %s)"
        .formatted(tables.of(publisher), table.grain().get(0), Database.quoted(codes));
  }

  private static List<Check> checks(TableFolder table) {
    List<Check> checks = new ArrayList<>(table.checks());
    for (String identifier : table.grain()) {
      checks.add(
          new Check(
              identifier + "_is_given",
              "\"%s\" is not null".formatted(identifier),
              Check.Severity.FAIL));
    }
    String grain =
        table.grain().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    checks.add(
        new Check(
            "identifiers_are_unique",
            "count(*) over (partition by %s) = 1".formatted(grain),
            Check.Severity.FAIL));
    return checks;
  }

  private static String failing(String relation, Check check) {
    return "select count(*) from (select (%s) as holds from %s) where not coalesce(holds, false)"
        .formatted(check.holds(), relation);
  }
}
