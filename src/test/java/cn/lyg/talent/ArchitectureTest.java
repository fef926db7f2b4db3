package cn.lyg.talent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the house, held by machine: who may know whom, and which library lives where. */
@AnalyzeClasses(packages = "cn.lyg.talent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "cn.lyg.talent.";

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("cn.lyg.talent.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule dependenciesPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("fault")
          .definedBy(BASE + "fault..")
          .layer("table")
          .definedBy(BASE + "table..")
          .layer("policy")
          .definedBy(BASE + "policy..")
          .layer("contract")
          .definedBy(BASE + "contract..")
          .layer("generate")
          .definedBy(BASE + "generate..")
          .layer("ingest")
          .definedBy(BASE + "ingest..")
          .layer("spark")
          .definedBy(BASE + "spark..")
          .layer("model")
          .definedBy(BASE + "model..")
          .layer("build")
          .definedBy(BASE + "build..")
          .layer("catalogue")
          .definedBy(BASE + "catalogue..")
          .layer("report")
          .definedBy(BASE + "report..")
          .layer("document")
          .definedBy(BASE + "document..")
          .layer("cli")
          .definedBy(BASE + "cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("catalogue")
          .mayOnlyBeAccessedByLayers("report", "cli")
          .whereLayer("build")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("generate")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("contract")
          .mayOnlyBeAccessedByLayers("ingest", "document", "cli")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers("ingest", "document", "cli")
          .whereLayer("spark")
          .mayOnlyBeAccessedByLayers("ingest", "build", "cli")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("build", "catalogue", "document", "cli");

  @ArchTest
  static final ArchRule sparkStaysInTheJobs =
      library("org.apache.spark..", "spark", "ingest", "build", "cli")
          .because("definitions, catalogue and reports must load on a laptop without Spark");

  @ArchTest static final ArchRule duckdbStaysInTheCatalogue = library("org.duckdb..", "catalogue");

  @ArchTest
  static final ArchRule jasperStaysInTheReports = library("net.sf.jasperreports..", "report");

  @ArchTest
  static final ArchRule workbooksAreReadByIntakeAndWrittenByGeneratorAndReports =
      library("org.dhatim.fastexcel..", "ingest", "generate", "report");

  @ArchTest
  static final ArchRule onlyTheCommandLineReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "cli..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("a figure is a function of its snapshot and its as-of date");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("exit codes are the command line's to give");

  @ArchTest
  static final ArchRule javaKnowsNoIndicator =
      noClasses()
          .should()
          .haveNameMatching("(?i).*\\.[a-z]*(youth|funnel|headcount|utili[sz]ation|subsidy)[a-z]*")
          .because("an indicator is a folder under warehouse/marts, never a class");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
          .because("such a name says nothing; name the idea");

  @ArchTest
  static final ArchRule moneyIsNeverFloating =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(BASE + "report..", BASE + "generate..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .because("money and verdicts are exact");

  @ArchTest
  static final ArchRule classesAreFinal =
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
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .because("nothing here is made for extension");

  private static com.tngtech.archunit.lang.ArchRule library(String name, String... homes) {
    String[] packages = new String[homes.length];
    for (int at = 0; at < homes.length; at++) {
      packages[at] = BASE + homes[at] + "..";
    }
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(name);
  }
}
