package cn.lyg.talent.catalogue;

import cn.lyg.talent.model.Figure;
import cn.lyg.talent.model.Layer;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import cn.lyg.talent.table.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What would change if other people were selected, or if age were counted on another day. The
 * folders that answer {@code whatif} are computed anew in memory; nothing is written to the lake.
 */
public final class WhatIf implements AutoCloseable {
  private static final String QUESTION = "whatif";
  private static final String BASE_YEAR = "base_year";

  private static final Column RULE =
      new Column("rule", ColumnType.Simple.TEXT, "identifier", "", new Label("规则", "Rule"));

  private final Model model;
  private final Model question;
  private final Books books;
  private final Database database;

  /** Reads the records of a snapshot and what it published. */
  public WhatIf(
      Model model,
      Snapshot snapshot,
      List<MemoryTable> given,
      List<RecordSet> sets,
      String programme) {
    this.model = model;
    this.question = model.answering(QUESTION);
    this.books = new Books(question, snapshot, given, sets, programme);
    this.database = books.database();
    // an office's tables are smaller than what a thread is given; two questions run side by side
    database.execute("set threads to 1");
    database.execute(
        "attach %s as published (read_only)"
            .formatted(Database.quoted(snapshot.catalogue().toString())));
  }

  /** Wakes the engine, which takes as long as reading the definitions does. */
  public static void wake() {
    Database.inMemory().close();
  }

  /** Adds applications; one already held under the same round and person gives way. */
  public void add(MemoryTable candidates) {
    database.create("candidate", candidates);
    select();
  }

  /** Adds people of no name to a level. */
  public void invent(long level, long younger, long older) {
    String people =
        SqlText.of("whatif_invented.sql")
            .replace("$level", Long.toString(level))
            .replace("$younger", Long.toString(younger))
            .replace("$older", Long.toString(older));
    database.execute("create table candidate as select * from applications where false");
    database.execute("insert into candidate by name " + people);
    select();
  }

  private void select() {
    database.execute(SqlText.of("whatif_round.sql"));
    database.execute(
        "delete from applications where (round, person_key) in"
            + " (select (candidate.round, candidate.person_key) from candidate)");
    database.execute(SqlText.of("whatif_candidates.sql"));
    database.execute("drop table candidate");
  }

  /** Counts the age of everyone on this day. */
  public void referenceDate(LocalDate day) {
    database.execute("update rounds set reference_date = date '%s'".formatted(day));
  }

  /** Figures that move, before and after; the findings are known from then on too. */
  public Query.Result figures() {
    books.compute();
    return result(SqlText.of("whatif_figures.sql"));
  }

  /** Findings that come up, go away or read otherwise; to be asked after the figures. */
  public Query.Result findings() {
    MemoryTable rules =
        new MemoryTable(
            "asked_rule",
            List.of(RULE),
            question.tables().stream()
                .filter(table -> table.layer() == Layer.RULE && table.isShaped())
                .flatMap(table -> table.figures().stream())
                .map(Figure::code)
                .map(code -> List.of(Optional.<Object>of(code)))
                .toList());
    database.create("asked_rule", rules);
    return result(SqlText.of("whatif_findings.sql"));
  }

  /** The age shares under each base year, pooled and by round; to be asked last. */
  public Query.Result baseYears() {
    Model shares = model.answering(BASE_YEAR);
    String asked =
        shares.tables().stream()
            .flatMap(table -> table.figures().stream())
            .map(Figure::pattern)
            .collect(Collectors.joining("|"));
    database.execute("create table base_year as " + SqlText.of("whatif_base_years.sql"));
    String keep = "create table base_year_figure as";
    for (List<Optional<Object>> reading :
        database.rows("select distinct base_year, sort_order from base_year order by 2")) {
      String name = Database.quoted(reading.get(0).orElseThrow().toString());
      count(shares, name);
      database.execute(
          ("%s select %s as base_year, %s as sort_order, * from indicator"
                  + " where regexp_full_match(indicator, %s)")
              .formatted(keep, name, reading.get(1).orElseThrow(), Database.quoted(asked)));
      keep = "insert into base_year_figure by name";
    }
    return result(SqlText.of("whatif_sensitivity.sql"));
  }

  private void count(Model shares, String reading) {
    database.execute(
        ("update rounds set reference_date = base_year.reference_date from base_year"
                + " where base_year.round = rounds.round and base_year.base_year = %s")
            .formatted(reading));
    books.compute(shares);
  }

  private Query.Result result(String sql) {
    return new Query.Result(database.columns(sql), database.rows(sql));
  }

  @Override
  public void close() {
    books.close();
  }
}
