package org.cuteanimals;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cuteanimals");

  @Test
  void everyModuleCallsOnlyThoseItNames() {
    ApplicationModules.of(CuteAnimals.class).verify();
  }

  @Test
  void onlyTheEngineKnowsDjl() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.cuteanimals.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.djl..")
        .check(CLASSES);
  }

  @Test
  void onlyPagesKnowVaadin() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("org.cuteanimals.shell..", "..ui..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(CLASSES);
  }

  @Test
  void noPageReachesIntoARepository() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("..ui..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Repository")
        .check(CLASSES);
  }

  @Test
  void thereIsNoNodeBuild() {
    assertThat(Path.of("package.json")).doesNotExist();
    assertThat(Path.of("vite.config.ts")).doesNotExist();
    assertThat(Files.exists(Path.of("frontend/generated"))).isFalse();
  }
}
