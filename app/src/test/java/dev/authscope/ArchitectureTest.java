package dev.authscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of docs/architecture.md. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    static Stream<Arguments> layers() {
        return Stream.of(layer("flow"), layer("bundled"), layer("settings", "texts"), layer("clock", "server.time"),
                layer("texts", "bundled"),
                layer("cookies", "flow", "bundled"), layer("tokens", "flow", "texts"),
                layer("browser", "flow", "clock", "cookies"), layer("keysearch", "bundled"),
                layer("attacker", "flow", "browser", "bundled", "keysearch"),
                layer("relay", "flow"),
                layer("lab", "flow", "clock", "cookies", "tokens", "browser", "attacker", "relay", "server",
                        "keysearch"),
                layer("json", "flow"),
                layer("scenario", "lab", "flow", "clock", "texts", "bundled", "json", "tokens", "server"),
                layer("matrix", "scenario", "lab", "flow", "json", "texts"),
                layer("compare", "scenario", "lab", "flow", "json", "texts"),
                layer("diagram", "flow", "texts", "bundled"),
                layer("recording", "flow", "json"),
                layer("export", "flow", "diagram", "scenario", "lab", "recording", "compare", "texts", "bundled",
                        "json"),
                layer("har", "flow", "cookies", "scenario", "lab", "export", "texts"));
    }

    private static Arguments layer(String layer, String... mayUse) {
        return Arguments.of(layer, mayUse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void aPackageUsesOnlyWhatLiesBelowIt(String layer, String[] mayUse) {
        String[] allowed = Stream.concat(Stream.of(layer), Stream.of(mayUse))
                .flatMap(name -> Stream.of("dev.authscope." + name, "dev.authscope." + name + ".."))
                .toArray(String[]::new);
        ArchRule rule = noClasses().that()
                .resideInAPackage("dev.authscope." + layer + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.authscope..")
                        .and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .because("the flow goes one way, and a stranger finds the way by the package names");
        rule.check(program);
    }

    @Test
    void theCoreUsesTheJdkOnly() {
        classes().that()
                .resideInAPackage("dev.authscope.flow..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.authscope.flow..", "org.jspecify..")
                .because("the record of what happened must not depend on how it is shown or stored")
                .check(program);
    }

    @Test
    void noScreenTypeIsUsedBelowTheWindow() {
        noClasses().that()
                .resideInAPackage("dev.authscope..")
                .and()
                .resideOutsideOfPackage("dev.authscope.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "javax.swing..")
                .because("the command line needs no display and never loads a toolkit")
                .check(program);
    }

    @Test
    void onlyThePictureOfADiagramPaintsIntoMemory() {
        noClasses().that()
                .resideInAPackage("dev.authscope..")
                .and()
                .resideOutsideOfPackages("dev.authscope.ui..", "dev.authscope.export.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("shapes and painting into memory need no display, and have one place")
                .check(program);
        noClasses().that()
                .resideInAPackage("dev.authscope.export.picture..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.awt\\.(Font|Toolkit|Window|Component|GraphicsEnvironment).*|javax\\.swing\\..*")
                .because("fonts and screens of the machine differ, and some machines have none")
                .check(program);
    }

    @Test
    void theTwoFacesDoNotKnowEachOther() {
        noClasses().that()
                .resideInAPackage("dev.authscope.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.authscope.cli..")
                .because("window and command line are two faces of one engine")
                .check(program);
        noClasses().that()
                .resideInAPackage("dev.authscope.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.authscope.ui..")
                .because("window and command line are two faces of one engine")
                .check(program);
    }

    @Test
    void panelsOfTheWindowKnowTheModelAndNotEachOther() {
        slices().matching("dev.authscope.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("dev.authscope.ui.shell..", "dev.authscope.ui.export.."),
                        resideInAPackage("dev.authscope.ui.."))
                .ignoreDependency(resideInAPackage("dev.authscope.ui.."),
                        resideInAnyPackage("dev.authscope.ui.model..", "dev.authscope.ui.theme..",
                                "dev.authscope.ui.item.."))
                .because(
                        "only the shell and pictures of it put panels together; what they share is the model, the theme and the look of items")
                .allowEmptyShould(true)
                .check(program);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.authscope.(*)..")
                .should()
                .beFreeOfCycles()
                .because("what depends on itself cannot be understood piece by piece")
                .check(program);
    }

    @Test
    void nothingReadsAnotherClockThanTheLabs() {
        noClasses().that()
                .resideInAPackage("dev.authscope..")
                .and()
                .doNotHaveFullyQualifiedName("dev.authscope.cli.MachineTime")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .because("expiry runs on the lab's clock; where the machine's time is meant, MachineTime names it")
                .check(program);
    }

    @Test
    void nothingDrawsFromAnUnseededSource() {
        noClasses().that()
                .resideInAPackage("dev.authscope..")
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .because("the same seed gives the same octets")
                .check(program);
    }

    @Test
    void onlyTheLabsClientAndItsRelayOpenSockets() {
        noClasses().that()
                .resideInAPackage("dev.authscope..")
                .and()
                .resideOutsideOfPackages("dev.authscope.browser..", "dev.authscope.relay..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|HttpURLConnection|URLConnection)"
                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*Channel")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "okhttp3..")
                .because(
                        "an attack lesson must never reach another host: the lab's client goes to loopback or nowhere, and its relay takes only a port of this machine")
                .check(program);
    }
}
