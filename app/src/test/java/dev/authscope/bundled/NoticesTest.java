package dev.authscope.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the program says of its version and of what it comes with is what the build says. */
class NoticesTest {

    private static final Path ROOT = Path.of("..");
    private static final String NOTICES = "notices/THIRD-PARTY-NOTICES.md";
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /** Artifacts that the notices call by the name of their project. */
    private static String called(String artifact) {
        return switch (artifact) {
            case "okhttp-jvm" -> "OkHttp";
            case "nimbus-jose-jwt" -> "Nimbus JOSE + JWT";
            case "jackson-databind", "javafx-controls", "jetty-server", "slf4j-api", "slf4j-simple", "okhttp-tls",
                    "picocli", "jsoup" ->
                artifact;
            case "rhino" -> "Rhino";
            case "atlantafx-base" -> "AtlantaFX";
            case "jspecify" -> "JSpecify";
            default -> artifact;
        };
    }

    @Test
    void everyLibraryThatTheBuildShipsIsNamedWithItsLicence() throws IOException {
        String notices = BundledFiles.text(NOTICES);
        TreeSet<String> shipped = new TreeSet<>();
        for (String module : List.of("app", "embedded-server")) {
            Matcher dependency = DEPENDENCY.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
            while (dependency.find()) {
                String text = dependency.group(1);
                Matcher artifact = ARTIFACT.matcher(text);
                boolean tests = text.contains("<scope>test</scope>") || text.contains("dev.authscope");
                if (!tests && artifact.find()) {
                    shipped.add(artifact.group(1));
                }
            }
        }
        assertThat(shipped).hasSizeGreaterThan(8);
        List<String> lines = notices.lines().filter(line -> line.startsWith("|")).toList();
        for (String artifact : shipped) {
            assertThat(lines).as(artifact)
                    .anyMatch(line -> line.contains(called(artifact))
                            && line.matches(".*(Apache-2\\.0|MIT|MPL-2\\.0|GPL-2\\.0).*"));
        }
    }

    @Test
    void everyFontIsNamed() throws IOException {
        String notices = BundledFiles.text(NOTICES).replace(" ", "");
        List<String> families = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("assets/src/main/resources/fonts"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ttf"))
                    .forEach(name -> families.add(name.substring(0, name.indexOf('-'))));
        }
        assertThat(families).isNotEmpty().allMatch(notices::contains);
    }

    @Test
    void theNoticesInTheWindowAreThoseOfTheSources() throws IOException {
        assertThat(BundledFiles.text(NOTICES)).isEqualTo(Files.readString(ROOT.resolve("THIRD-PARTY-NOTICES.md")));
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher version = Pattern.compile("<version>([^<]+)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(BundledFiles.text("notices/version.txt").strip()).isEqualTo(version.group(1));
    }
}
