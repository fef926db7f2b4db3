package cn.lyg.talent.build;

import static cn.lyg.talent.build.Office.APPLICATIONS;
import static cn.lyg.talent.build.Office.GRANTS;
import static cn.lyg.talent.build.Office.ROUNDS;
import static cn.lyg.talent.build.Office.application;
import static cn.lyg.talent.build.Office.grant;
import static cn.lyg.talent.build.Office.id;
import static cn.lyg.talent.build.Office.round;
import static cn.lyg.talent.build.Office.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lyg.talent.ingest.IngestSummary;
import cn.lyg.talent.ingest.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a row that needs others to be judged. */
class RecordsJobTest {
  private static final String ACCEPTED = "accepted";
  private static final String IN_FORCE = "accepted, in force";
  private static final String UNCHANGED = "unchanged";
  private static final String CONFLICT = "rejected, conflict";
  private static final String ORPHAN = "rejected, orphan";

  @TempDir Path temp;
  private Office office = new Office(Path.of(""));

  @BeforeEach
  void openOffice() {
    office = new Office(temp);
  }

  @Test
  void theSameRowAgainIsUnchangedAndTheSameFileANoOp() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""), round("2021", "10", ""));
    office.load(2, "rounds", ROUNDS, round("2023", "20", ""), round("2021", "10", ""));
    IngestSummary again =
        office.load(3, "rounds", ROUNDS, round("2021", "10", ""), round("2021", "10", ""));

    assertThat(again.units()).extracting(Unit::state).containsExactly(Unit.State.ALREADY_LOADED);
    assertThat(again.batch()).isEmpty();
    assertThat(office.said(9, "rounds")).containsExactly(IN_FORCE, UNCHANGED, IN_FORCE, UNCHANGED);
  }

  @Test
  void aLaterBatchCorrectsAndAReturnToTheOldWordsCorrectsAgain() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "rounds", ROUNDS, round("2021", "20", ""));
    assertThat(office.said(9, "rounds")).containsExactly(ACCEPTED, IN_FORCE);

    office.load(3, "rounds", ROUNDS, round("2021", "10", ""), round("2021", "10", ""));
    assertThat(office.said(9, "rounds")).containsExactly(ACCEPTED, ACCEPTED, IN_FORCE, UNCHANGED);
  }

  @Test
  void aWithdrawalTakesOutAndALaterRowReinstates() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "rounds", ROUNDS, round("2021", "", "作废"));
    assertThat(office.said(9, "rounds")).containsExactly(ACCEPTED, ACCEPTED);

    office.load(3, "rounds", ROUNDS, round("2021", "50", "作废"), round("2021", "60", "作废"));
    assertThat(office.said(9, "rounds")).containsExactly(ACCEPTED, ACCEPTED, UNCHANGED, UNCHANGED);

    office.load(4, "rounds", ROUNDS, round("2021", "10", "有效"));
    assertThat(office.said(9, "rounds"))
        .containsExactly(ACCEPTED, ACCEPTED, UNCHANGED, UNCHANGED, IN_FORCE);
  }

  @Test
  void withdrawingWhatIsNotHeldIsAnOrphan() {
    office.load(1, "rounds", ROUNDS, round("2021", "", "作废"));
    office.load(2, "rounds", ROUNDS, round("2021", "10", ""));

    assertThat(office.said(9, "rounds")).containsExactly(ORPHAN, IN_FORCE);
  }

  @Test
  void twoContentsUnderOneKeyInABatchRefuseAllRowsOfTheKey() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(
        2,
        Map.of(
            "rounds_1.csv", text(ROUNDS, round("2021", "20", ""), round("2023", "40", "")),
            "rounds_2.csv", text(ROUNDS, round("2021", "20", ""), round("2021", "30", ""))));

    assertThat(office.said(9, "rounds"))
        .as("what an earlier batch holds stays in force")
        .containsExactly(IN_FORCE, CONFLICT, IN_FORCE, CONFLICT, CONFLICT);
  }

  @Test
  void validBesideWithdrawnConflicts() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "rounds", ROUNDS, round("2021", "10", ""), round("2021", "", "作废"));
    assertThat(office.said(9, "rounds")).containsExactly(IN_FORCE, CONFLICT, CONFLICT);
  }

  @Test
  void anUnsoundRowTakesNoPartInAConflict() {
    office.load(
        1,
        "rounds",
        ROUNDS,
        round("2021", "10", ""),
        round("2021", "20", "").replace("2021-12-31", "no date"));
    assertThat(office.said(9, "rounds")).containsExactly(IN_FORCE);
  }

  @Test
  void anOrphanIsTakenUpInItsOwnBatchsPlace() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "grants", GRANTS, grant("G1", 1, 100), grant("G2", 2, 100));
    office.load(3, "grants", GRANTS, grant("G1", 1, 200));
    assertThat(office.said(9, "grants", "rounds", "applications"))
        .containsExactly(ORPHAN, ORPHAN, ORPHAN);

    office.load(4, "applications", APPLICATIONS, application(1));

    assertThat(office.said(9, "grants", "rounds", "applications"))
        .containsExactly(ACCEPTED, ORPHAN, IN_FORCE);
    assertThat(office.said(3, "grants", "rounds", "applications"))
        .as("as known before")
        .containsExactly(ORPHAN, ORPHAN, ORPHAN);
  }

  @Test
  void whatReferredToAWithdrawnRecordIsAnOrphanAgain() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "applications", APPLICATIONS, application(1));
    office.load(3, "grants", GRANTS, grant("G1", 1, 100));
    assertThat(office.said(9, "grants", "rounds", "applications")).containsExactly(IN_FORCE);

    office.load(4, "rounds", ROUNDS, round("2021", "", "作废"));

    assertThat(office.said(9, "grants", "rounds", "applications")).containsExactly(ORPHAN);
  }

  @Test
  void ofTwoVersionsTheOneReceivedLaterHoldsInWhateverOrderTheyAreLoaded() {
    office.load(5, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "rounds", ROUNDS, round("2021", "20", ""));

    assertThat(office.said(9, "rounds")).containsExactly(ACCEPTED, IN_FORCE);
    assertThat(inForce(9)).containsExactly("10");
    assertThat(inForce(3)).as("as known between the two").containsExactly("20");
    assertThat(office.states(1, "rounds")).as("as known before").isEmpty();
  }

  @Test
  void ofTwoBatchesOfOneMomentTheOneLoadedLaterHolds() {
    for (String planned : List.of("10", "20", "30", "40")) {
      office.load(
          5, Map.of("rounds_" + planned + ".csv", text(ROUNDS, round("2021", planned, ""))));
    }
    assertThat(inForce(9)).containsExactly("40");
  }

  @Test
  void anUndoneBatchCountsNoMoreButDidBefore() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    String wrong =
        office.load(2, "rounds", ROUNDS, round("2021", "20", "")).batch().orElseThrow().batchId();
    office.undo(wrong, 4);

    assertThat(inForce(9)).containsExactly("10");
    assertThat(inForce(3)).as("as known before it was undone").containsExactly("20");

    office.load(5, "rounds", ROUNDS, round("2021", "20", ""));
    assertThat(inForce(9)).as("the same file again, now that it is not held").containsExactly("20");
  }

  /** A batch holds two versions of a person's grant: which person it is does not matter. */
  @Test
  void onePersonsRowsNeverTouchAnothers() {
    office.load(1, "rounds", ROUNDS, round("2021", "10", ""));
    office.load(2, "applications", APPLICATIONS, application(1), application(2));
    office.load(
        3,
        "assessments",
        "id_number,kind,year,grade",
        id(1) + ",annual,2021,pass",
        id(2) + ",annual,2021,fail",
        id(1) + ",annual,2021,good");

    assertThat(office.said(9, "assessments", "rounds", "applications"))
        .containsExactly(CONFLICT, IN_FORCE, CONFLICT);
  }

  private List<String> inForce(int knownAt) {
    return office.states(knownAt, "rounds").stream()
        .filter(row -> row.<Boolean>getAs("is_in_force"))
        .map(row -> row.<Long>getAs("planned_level_1"))
        .map(String::valueOf)
        .toList();
  }
}
