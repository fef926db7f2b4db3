package cn.lyg.talent.cli;

import cn.lyg.talent.contract.Contract;
import cn.lyg.talent.contract.Contracts;
import cn.lyg.talent.model.Model;
import cn.lyg.talent.policy.Policy;
import cn.lyg.talent.table.Codelist;
import cn.lyg.talent.table.Codelists;
import cn.lyg.talent.table.Column;
import cn.lyg.talent.table.ColumnType.Simple;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.MemoryTable;
import cn.lyg.talent.table.RecordSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything {@code warehouse/} says, read once: words, promises, law and tables. */
public record Definitions(Codelists codelists, Contracts contracts, Policy policy, Model model) {

  /** The definitions with the policy that is shipped, for what does not depend on the period. */
  public static Definitions load(Path warehouse) {
    return load(warehouse, Policy.load(warehouse, Policy.shipped(warehouse, "521-6")));
  }

  /** Reads the definitions; what is wrong with them is told all at once. */
  public static Definitions load(Path warehouse, Policy policy) {
    Codelists codelists = Codelists.load(warehouse);
    Contracts contracts = Contracts.load(warehouse, codelists);
    Set<String> given = new HashSet<>();
    given.add("run");
    contracts.all().forEach(contract -> given.add(contract.recordSet()));
    policy.tables().forEach(table -> given.add(table.name()));
    codelists.names().forEach(name -> given.add("codelist_" + name));
    return new Definitions(codelists, contracts, policy, Model.load(warehouse, given));
  }

  /** The record sets as SQL sees them, those that others refer to first. */
  public List<RecordSet> recordSets() {
    return contracts.all().stream().map(Definitions::recordSet).toList();
  }

  private static RecordSet recordSet(Contract contract) {
    List<RecordSet.Reference> references =
        contract.refersTo().stream()
            .map(
                reference ->
                    new RecordSet.Reference(
                        keyed(reference.columns()), reference.recordSet(), keyed(reference.on())))
            .toList();
    return new RecordSet(contract.recordSet(), contract.title(), contract.columns(), references);
  }

  /** Past intake a person is a key, never an ID number. */
  private static List<String> keyed(List<String> columns) {
    return columns.stream()
        .map(column -> column.equals("id_number") ? "person_key" : column)
        .toList();
  }

  /** Policy, codelists and the one-row table {@code run}, as of a date. */
  public List<MemoryTable> reference(LocalDate asOf) {
    List<MemoryTable> tables = new ArrayList<>(policy.tables());
    codelists.names().stream().sorted().forEach(name -> tables.add(table(codelists.get(name))));
    tables.add(run(asOf));
    return tables;
  }

  /** The one-row table {@code run}: which programme, as of which day. */
  MemoryTable run(LocalDate asOf) {
    return new MemoryTable(
        "run",
        List.of(
            column("programme", Simple.TEXT, "项目期次", "Programme"),
            column("as_of", Simple.DATE, "统计截止日", "As of")),
        List.of(List.of(Optional.of(policy.programme()), Optional.of(asOf))));
  }

  private static MemoryTable table(Codelist codelist) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                column("code", Simple.TEXT, "代码", "Code"),
                column("sort_order", Simple.INTEGER, "序号", "Order"),
                column("zh", Simple.TEXT, "中文", "Chinese"),
                column("en", Simple.TEXT, "英文", "English")));
    codelist.extraColumns().forEach(name -> columns.add(column(name, Simple.TEXT, name, name)));
    List<List<Optional<Object>>> rows = new ArrayList<>();
    long order = 0;
    for (Codelist.Entry entry : codelist.entries()) {
      order++;
      List<Optional<Object>> row =
          new ArrayList<>(
              List.of(
                  Optional.of(entry.code()),
                  Optional.of(order),
                  Optional.of(entry.label().zh()),
                  Optional.of(entry.label().en())));
      codelist
          .extraColumns()
          .forEach(
              name ->
                  row.add(Optional.ofNullable(entry.extra().get(name)).map(Object.class::cast)));
      rows.add(row);
    }
    return new MemoryTable("codelist_" + codelist.name(), columns, rows);
  }

  private static Column column(String name, Simple type, String zh, String en) {
    return new Column(name, type, "attribute", "", new Label(zh, en));
  }
}
