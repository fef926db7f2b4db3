package cn.lyg.talent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The shape of the house, held by machine: who may know whom, and which library lives where. Plain
 * tests, so that every way of running tests runs the rules too.
 */
class ArchitectureTest {
  private static final String BASE = "cn.lyg.talent.";

  /** Each package and those that may know it. */
  private static final Map<String, List<String>> KNOWN_BY = knownBy();

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("cn.lyg.talent");

  private static Map<String, List<String>> knownBy() {
    Map<String, List<String>> knownBy = new LinkedHashMap<>();
    knownBy.put("table", List.of());
    knownBy.put("policy", List.of("ingest", "document", "cli"));
    knownBy.put("contract", List.of("ingest", "document", "cli"));
    knownBy.put("spark", List.of("ingest", "build", "cli"));
    knownBy.put("model", List.of("build", "catalogue", "document", "cli"));
    knownBy.put("generate", List.of("cli"));
    knownBy.put("ingest", List.of("cli"));
    knownBy.put("build", List.of("cli"));
    knownBy.put("catalogue", List.of("report", "cli"));
    knownBy.put("report", List.of("cli"));
    knownBy.put("document", List.of("cli"));
    knownBy.put("airflow", List.of("cli"));
    knownBy.put("cli", List.of());
    return knownBy;
  }

  @Test
  void theRulesSeeTheHouse() {
    assertThat(HOUSE.size()).isGreaterThan(200);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching(BASE + "(*)..")
        .should()
        .beFreeOfCycles()
        .because("what depends on itself in a circle can only be read all at once")
        .check(HOUSE);
  }

  @Test
  void dependenciesPointOneWay() {
    LayeredArchitecture house =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true);
    for (String layer : KNOWN_BY.keySet()) {
      house = house.layer(layer).definedBy(BASE + layer + "..");
    }
    for (Map.Entry<String, List<String>> layer : KNOWN_BY.entrySet()) {
      if (layer.getKey().equals("cli")) {
        house = house.whereLayer("cli").mayNotBeAccessedByAnyLayer();
      } else if (!layer.getValue().isEmpty()) {
        house =
            house
                .whereLayer(layer.getKey())
                .mayOnlyBeAccessedByLayers(layer.getValue().toArray(String[]::new));
      }
    }
    house.because("a definition must be readable without the engine that runs it").check(HOUSE);
  }

  @Test
  void faultsAndTablesKnowNobody() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "fault..", BASE + "table..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of the house, beside fault and table",
                (JavaClass other) ->
                    other.getPackageName().startsWith(BASE)
                        && !other.getPackageName().startsWith(BASE + "fault")
                        && !other.getPackageName().startsWith(BASE + "table")))
        .because("everything stands on them")
        .check(HOUSE);
  }

  @Test
  void sparkStaysInTheJobs() {
    livesIn(
        "org.apache.spark..",
        "definitions, catalogue and reports must load on a laptop without Spark",
        "spark",
        "ingest",
        "build",
        "cli");
  }

  @Test
  void duckdbStaysInTheCatalogue() {
    livesIn("org.duckdb..", "another second engine should cost one package", "catalogue");
  }

  @Test
  void jasperStaysInTheReports() {
    livesIn("net.sf.jasperreports..", "figures must not depend on how they are drawn", "report");
  }

  @Test
  void workbooksAreReadByIntakeAndWrittenByWhoHandsThemOut() {
    livesIn(
        "org.dhatim.fastexcel..",
        "a workbook is a form of delivery; in between there are rows",
        "ingest",
        "generate",
        "report",
        "cli");
    livesIn(
        "org.apache.poi..", "it holds a workbook in memory; only what is sent back may", "ingest");
  }

  @Test
  void commandsStayInTheCommandLine() {
    livesIn("picocli..", "what runs in a job or a test needs no command line", "cli");
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "cli..", BASE + "airflow..")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("a figure is a function of its snapshot and its as-of date")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "cli..")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .because("what a job does is told to it, not found out")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .because("exit codes are the command line's to give")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineSpeaks() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "cli..", BASE + "report.compile..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a line on the console is a promise about people's data, made in one place")
        .check(HOUSE);
  }

  @Test
  void javaKnowsNoIndicator() {
    noClasses()
        .should()
        .haveNameMatching("(?i).*\\.[a-z]*(youth|funnel|headcount|utili[sz]ation|subsidy)[a-z]*")
        .because("an indicator is a folder under warehouse/marts, never a class")
        .check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
        .because("such a name says nothing; name the idea")
        .check(HOUSE);
  }

  @Test
  void moneyIsNeverFloating() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(BASE + "report..", BASE + "generate..")
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .because("money and verdicts are exact")
        .check(HOUSE);
  }

  @Test
  void datesAreOfTheCalendar() {
    // a report is handed the dates its engine reads from the database
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "report..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .because("a day of the calendar has no time zone")
        .check(HOUSE);
  }

  @Test
  void classesAreFinal() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("nothing here is made for extension")
        .check(HOUSE);
  }

  private static void livesIn(String library, String reason, String... homes) {
    String[] packages = new String[homes.length];
    for (int at = 0; at < homes.length; at++) {
      packages[at] = BASE + homes[at] + "..";
    }
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason)
        .check(HOUSE);
  }
}
