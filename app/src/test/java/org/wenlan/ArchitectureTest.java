package org.wenlan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.wenlan.core.pipeline.Stage;

@AnalyzeClasses(
    packages = "org.wenlan",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule coreKnowsNoFramework =
      classes()
          .that()
          .resideInAPackage("org.wenlan.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.wenlan.core..", "org.jspecify..", "org.springframework.modulith..")
          .because("every module stands on core");

  @ArchTest
  static final ArchRule elasticsearchStaysInItsPackage =
      staysIn("co.elastic.clients..", "org.wenlan.search.elasticsearch..");

  @ArchTest
  static final ArchRule jenaStaysInItsPackage =
      staysIn("org.apache.jena..", "org.wenlan.graph.jena..");

  @ArchTest
  static final ArchRule tikaStaysInItsPackage =
      staysIn("org.apache.tika..", "org.wenlan.ingest.parse..");

  @ArchTest
  static final ArchRule coreNlpStaysInItsPackage =
      staysIn("edu.stanford.nlp..", "org.wenlan.ingest.annotate..");

  @ArchTest
  static final ArchRule batchStaysInItsPackage =
      staysIn("org.springframework.batch..", "org.wenlan.ingest.job..");

  @ArchTest
  static final ArchRule jakartaMailStaysInItsPackage =
      staysIn("jakarta.mail..", "org.wenlan.topics.mail..");

  @ArchTest
  static final ArchRule stagesAreFinal =
      classes()
          .that()
          .implement(Stage.class)
          .should()
          .haveSimpleNameEndingWith("Stage")
          .andShould()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .andShould()
          .haveOnlyFinalFields()
          .because("one stage serves all threads");

  @ArchTest static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule noMutableStatics =
      noFields()
          .that()
          .areStatic()
          .and()
          .areNotFinal()
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("org.wenlan..")
          .because("state that belongs to nobody is shared by everybody")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noVagueNames =
      noClasses()
          .should()
          .haveNameMatching(".*(Helper|Utils?|Manager|Impl)")
          .because("a name says what a thing is");

  @ArchTest
  static final ArchRule nobodyReadsTheClockUnasked =
      noClasses()
          .that(
              DescribedPredicate.not(
                  JavaClass.Predicates.resideInAnyPackage(
                      "org.wenlan.cli..", "org.wenlan.benchmarks..", "org.wenlan.embedded..")))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .because("a test must be able to set the clock; processes outside are free");

  private static ArchRule staysIn(String technology, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(home, "org.wenlan.benchmarks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology)
        .because("it can be replaced in one place");
  }
}
