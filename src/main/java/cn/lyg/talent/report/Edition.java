package cn.lyg.talent.report;

import cn.lyg.talent.catalogue.Database;
import cn.lyg.talent.catalogue.Excerpt;
import cn.lyg.talent.catalogue.Identities;
import cn.lyg.talent.fault.Fault;
import cn.lyg.talent.fault.WarehouseException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one release is made from: a copy of the tables behind its reports, compared with the former
 * state and, for the public, without small counts. Every format of every report is written from it
 * and from nothing else, so that what it does not hold leaves by no way.
 */
public final class Edition implements AutoCloseable {
  /** The tables that every page's head reads. */
  private static final String HEAD = "progress_programme";

  private final Database tables;
  private final boolean forThePublic;
  private final Released released;
  private boolean isIdentified;

  private Edition(Database tables, boolean forThePublic, Released released) {
    this.tables = tables;
    this.forThePublic = forThePublic;
    this.released = released;
  }

  /**
   * The edition for the office and its leaders: everything.
   *
   * @param former the catalogue of the report before, if there was one
   */
  public static Edition whole(
      Path catalogue, Optional<Path> former, Collection<ReportDefinition> reports) {
    Database tables = Excerpt.of(catalogue, needed(reports));
    former.ifPresent(before -> Comparing.fill(tables, before, reports));
    return new Edition(tables, false, Released.nothing());
  }

  /**
   * The edition for everybody: reports declared public, their small counts hidden.
   *
   * @param before what the public was shown before
   */
  public static Edition forThePublic(
      Path catalogue, Collection<ReportDefinition> reports, Released before) {
    return forThePublic(Excerpt.of(catalogue, needed(reports)), reports, before);
  }

  /** The same from tables at hand, which are changed. */
  static Edition forThePublic(
      Database tables, Collection<ReportDefinition> reports, Released before) {
    for (ReportDefinition report : reports) {
      if (!report.audience().contains("public")) {
        throw new WarehouseException(
            Fault.USAGE, report.name(), "is not for the public, says its report.yaml");
      }
    }
    return new Edition(tables, true, Suppression.in(tables, reports, before));
  }

  private static Set<String> needed(Collection<ReportDefinition> reports) {
    Set<String> needed = new LinkedHashSet<>();
    needed.add(HEAD);
    reports.forEach(report -> needed.addAll(report.tables()));
    return needed;
  }

  /** Its tables over a connection of its own, which the caller closes. */
  public Database tables() {
    return tables.another();
  }

  boolean isForThePublic() {
    return forThePublic;
  }

  /** Names people wherever a table has room for it; every page that does so says it. */
  public void identify(Identities identities) {
    if (forThePublic) {
      throw new WarehouseException(
          Fault.USAGE, "--identify", "nobody is named to the public; leave it out");
    }
    tables
        .rows(
            "select table_name from duckdb_columns() where schema_name = 'mart' and column_name in"
                + " ('person_key', 'name') group by table_name having count(*) = 2")
        .forEach(row -> identities.name(tables, "mart." + row.get(0).orElseThrow()));
    isIdentified = true;
  }

  boolean isIdentified() {
    return isIdentified;
  }

  /** What it tells the public and what it hides, for the next edition to know. */
  public Released released() {
    return released;
  }

  /** What its figures rest on. */
  public Provenance provenance() {
    return Provenance.of(tables);
  }

  @Override
  public void close() {
    tables.close();
  }
}
