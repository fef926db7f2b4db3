package cn.lyg.talent.cli;

import cn.lyg.talent.catalogue.Identities;
import cn.lyg.talent.catalogue.Person;
import cn.lyg.talent.catalogue.Query;
import cn.lyg.talent.table.Label;
import cn.lyg.talent.table.Lake;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent person}: all that is held on one person, and from where. */
@Command(
    name = "person",
    description = "Show everything held on one person, every version, with file, sheet and row.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "KEY is a person_key as trace, check and star.dim_person give it, or its first characters.",
      "Rejected rows have no key yet; they are in the workbooks to send back."
    })
final class PersonCommand implements Callable<Integer> {
  private static final Label MEMBER = new Label("培养情况", "Membership");
  private static final Label RECORDS = new Label("记录（含已被替代的版本）", "Records, every version");
  private static final Label FINDINGS = new Label("相关事项", "Findings");

  @Mixin private LakeOption lake = new LakeOption();
  @Mixin private SnapshotOption snapshot = new SnapshotOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--identify",
      description = "Show the name and ID number; for the owner of the lake only.")
  private boolean identify;

  @Parameters(paramLabel = "KEY", description = "The person's key, or its beginning.")
  private String key = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Lake where = lake.lake();
    Definitions definitions = Definitions.load(Home.warehouse());
    PrintWriter out = spec.commandLine().getOut();
    try (Person person = new Person(snapshot.of(where), definitions.recordSets(), key)) {
      Query.Result records = person.records();
      switch (format.value()) {
        case TABLE -> {
          out.println(person.key());
          print(out, person, records, where);
        }
        case CSV -> RowText.csv(records.columns(), records.rows(), out);
        case JSON -> sections(out, person, records, where);
      }
    }
    out.flush();
    if (identify) {
      spec.commandLine().getErr().println(language.in(Words.IDENTIFIED));
    }
    return 0;
  }

  private void print(PrintWriter out, Person person, Query.Result records, Lake where) {
    if (identify) {
      table(out, person.identity(new Identities(where)));
    }
    out.printf("%n%s%n", language.in(MEMBER));
    table(out, person.memberships());
    out.printf("%n%s%n", language.in(RECORDS));
    table(out, records);
    out.printf("%n%s%n", language.in(FINDINGS));
    table(out, person.findings());
  }

  private static void table(PrintWriter out, Query.Result result) {
    TextTable table = new TextTable(result.columns());
    for (Row row : Row.of(result)) {
      table.add(result.columns().stream().map(row::text).map(Words::shortened).toList());
    }
    table.print(out);
  }

  private void sections(PrintWriter out, Person person, Query.Result records, Lake where) {
    List<String> names = new ArrayList<>(List.of("memberships", "records", "findings"));
    List<Query.Result> results =
        new ArrayList<>(List.of(person.memberships(), records, person.findings()));
    if (identify) {
      names.add("identity");
      results.add(person.identity(new Identities(where)));
    }
    RowText.sections(names, results, out);
  }
}
