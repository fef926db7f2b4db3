package cn.lyg.talent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code ops} says of the rows of a file. */
class OperationsTest {
  private static final List<String> REJECTED =
      List.of(
          "batch_id",
          "file",
          "sheet",
          "row_number",
          "record_set",
          "reason",
          "column_name",
          "value",
          "message");

  private static void given(Database database) {
    database.execute(
        "create table unit as select *, '2024-01-01' as received_at, '' as reason, '' as message,"
            + " '' as unknown_columns, 0 as notes from (values"
            + " ('b1', 'a.csv', 's', 'loaded', 'f1', 'grants', 3, 2, 1),"
            + " ('b2', 'b.csv', 's', 'already_loaded', 'f1', 'grants', 3, 2, 1),"
            + " ('b2', 'c.csv', '', 'refused', 'f2', '', 0, 0, 0)) as u (batch_id, file, sheet, state,"
            + " sha256, record_set, read, sound, rejected)");
    database.execute(
        "create table state as select * from (values"
            + " ('b1', 'a.csv', 's', 2, 'grants', 'accepted', false, false),"
            + " ('b1', 'a.csv', 's', 3, 'grants', 'rejected', true, true)) as s (batch_id, file, sheet,"
            + " row_number, record_set, record_state, has_conflict, is_unreferenced)");
    database.execute(
        "create table rejected as select * from (values"
            + " ('b1', 'a.csv', 's', 4, 'grants', 'bad_date', 'approved_on', 'x', '立项日期')) as r ("
            + String.join(", ", REJECTED)
            + ")");
  }

  @Test
  void aCopysRowsAreRefusedForTheReasonsOfTheOriginal() {
    try (Database database = Database.inMemory()) {
      given(database);
      database.execute("create table rejected_row as " + SqlText.of("ops_rejected_row.sql"));
      assertThat(database.columns("select * from rejected_row")).isEqualTo(REJECTED);
      assertThat(database.rows("select file, row_number, reason from rejected_row order by all"))
          .extracting(OperationsTest::text)
          .containsExactly(
              "[a.csv, 3, conflicting_duplicate]",
              "[a.csv, 3, orphan]",
              "[a.csv, 4, bad_date]",
              "[b.csv, 4, bad_date]");
    }
  }

  @Test
  void everyFilesRowsAddUp() {
    try (Database database = Database.inMemory()) {
      given(database);
      database.execute("create table batch as " + SqlText.of("ops_batch.sql"));
      assertThat(database.columns("select * from batch"))
          .startsWith(
              "batch_id",
              "received_at",
              "file",
              "sheet",
              "record_set",
              "sha256",
              "read",
              "accepted",
              "unchanged",
              "rejected");
      assertThat(
              database.rows(
                  "select file, read, accepted, unchanged, rejected from batch order by 1"))
          .extracting(OperationsTest::text)
          .containsExactly("[a.csv, 3, 1, 0, 2]", "[b.csv, 3, 0, 2, 1]", "[c.csv, 0, 0, 0, 0]");
    }
  }

  private static String text(List<Optional<Object>> row) {
    return row.stream().map(cell -> String.valueOf(cell.orElse(""))).toList().toString();
  }
}
