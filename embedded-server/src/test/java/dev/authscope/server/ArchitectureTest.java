package dev.authscope.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Random;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import dev.authscope.server.random.DrawnRandom;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.authscope.server");

    @Test
    void nothingReadsTheMachinesClock() {
        noClasses().should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("the lab has a time of its own, which a lesson moves")
                .check(CLASSES);
    }

    @Test
    void onlyTheTapAndDecisionsMeasureTime() {
        noClasses().that()
                .doNotHaveSimpleName("ConnectionTap")
                .and()
                .doNotHaveSimpleName("Decision")
                .should()
                .callMethod(System.class, "nanoTime")
                .because(
                        "measured times differ from run to run and belong nowhere but in the record of a message or a check")
                .check(CLASSES);
    }

    @Test
    void randomValuesComeFromOnePlace() {
        noClasses().that()
                .resideOutsideOfPackage("..random..")
                .should()
                .dependOnClassesThat(describe("sources of chance of their own",
                        type -> type.isAssignableTo(Random.class) && !type.isEquivalentTo(DrawnRandom.class)))
                .because("the same seed must give the same octets, and only DrawnRandom is made of octets drawn before")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.authscope.server.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package must be understandable without those that use it")
                .check(CLASSES);
    }

    @Test
    void onlyHttpKnowsJetty() {
        noClasses().that()
                .resideOutsideOfPackage("..server.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .because("what the shop does must not depend on how octets travel")
                .check(CLASSES);
    }

    @Test
    void sessionsAndTokensKnowNothingOfHttp() {
        noClasses().that()
                .resideInAnyPackage("..session..", "..token..", "..identity..", "..store..", "..decision..",
                        "..observe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..server.http..", "..server.shop..")
                .because("a rule is about a session or a token, whatever brought it")
                .check(CLASSES);
    }
}
