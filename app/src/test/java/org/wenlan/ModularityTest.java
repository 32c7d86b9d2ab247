package org.wenlan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

  // What only tests, benchmarks and other processes use is no module of the application.
  private static final DescribedPredicate<JavaClass> OUTSIDE =
      JavaClass.Predicates.resideInAnyPackage(
          "org.wenlan.testkit..",
          "org.wenlan.analysis..",
          "org.wenlan.cli..",
          "org.wenlan.benchmarks..");

  private final ApplicationModules modules =
      ApplicationModules.of(WenlanApplication.class, OUTSIDE);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    modules.verify();
  }

  @Test
  void writesModuleDiagrams() {
    new Documenter(modules).writeDocumentation();
  }
}
