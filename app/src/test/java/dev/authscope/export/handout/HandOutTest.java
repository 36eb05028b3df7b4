package dev.authscope.export.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.Redaction;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.Supplement;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

class HandOutTest {

    private static ExportedRun login;

    @BeforeAll
    static void runTheFirstScenario() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find("S03").orElseThrow()), RunChoice.DEFAULT)) {
            List<StepReport> reports = new ArrayList<>();
            run.steps().forEach(step -> reports.add(run.next()));
            login = ExportedRun.of(run, reports);
        }
    }

    private static String handOut(ExportedRun run, Language language) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        MarkdownHandOut.write(new ExportSubject(run, StepRange.whole(run.timeline()), "A question?", Map.of(), language,
                SvgTheme.LIGHT, false), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String classPage(String whole) {
        return whole.substring(0, whole.indexOf("<div style=\"break-before: page\">"));
    }

    private static String teacherPage(String whole) {
        return whole.substring(classPage(whole).length());
    }

    @Test
    void theClassGetsBlanksAndTheTeacherWhatBelongsIntoThem() throws IOException {
        String whole = handOut(login, Language.ENGLISH);
        assertThat(classPage(whole)).contains("p0->>p1: 3 POST /login", "p1-->>p0: ______ [SID1]", "| SID1 | |")
                .doesNotContain("303", "cred.", "session.lookup", "✕", "Alice phone", "wrong password");
        assertThat(teacherPage(whole)).contains("p1-->>p0: 303 [SID1]",
                "- **SID1**: a row of the table sessions, cookie jar of alice (cookie SID)", "S03\\@3",
                "authscope compare session-login --b anonymousSession=on");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTeacherHasTheLinesToTakeHomeBelowTheRunThatTheyBelongTo(Language language) throws IOException {
        Scenario scenario = ScenarioLibrary.bundled().load(ScenarioLibrary.bundled().find("S15").orElseThrow());
        Supplement.Closing closing = Objects.requireNonNull(scenario.supplement().closing());
        List<String> headings = closing.lines()
                .stream()
                .map(line -> "- **" + line.heading().in(language) + "**: ")
                .toList();
        for (Map<String, String> switches : List.of(Map.<String, String>of(), Map.of("preset", "recommended"))) {
            try (ScenarioRun run = ScenarioRun.open(scenario, new RunChoice(switches, 1, true))) {
                List<StepReport> reports = new ArrayList<>();
                run.steps().forEach(step -> reports.add(run.next()));
                String whole = handOut(ExportedRun.of(run, reports), language);
                assertThat(classPage(whole)).doesNotContain(headings);
                String teacher = teacherPage(whole);
                // The default run has them below the what-if that leads to them, their own run below its conclusion.
                int from = teacher.indexOf(switches.isEmpty()
                        ? "--b preset=recommended"
                        : scenario.conclusion().in(language).substring(0, 8));
                assertThat(teacher.substring(from).lines())
                        .filteredOn(line -> headings.stream().anyMatch(line::startsWith))
                        .hasSize(4);
                assertThat(teacher.substring(0, from)).doesNotContain(headings);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageHasAQuestionWithItsOptionsTwoMoreTermsAndASwitch(Language language) throws IOException {
        List<String> lines = classPage(handOut(login, language)).lines().toList();
        assertThat(lines).filteredOn(line -> line.matches("[123]\\. .*")).hasSize(3);
        assertThat(lines).filteredOn(line -> line.startsWith("   - [ ] ")).hasSizeBetween(2, 4);
        assertThat(lines).filteredOn(line -> line.startsWith("- **")).hasSizeBetween(3, 8);
        assertThat(lines).filteredOn(line -> line.startsWith("## ")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsAddNoLine(String hostile) throws IOException {
        assertThat(handOut(told(HostileStories.story(hostile)), Language.ENGLISH).lines())
                .hasSameSizeAs(handOut(told(HostileStories.story("harmless")), Language.ENGLISH).lines().toList());
    }

    private static ExportedRun told(Timeline timeline) {
        return new ExportedRun("told", 1, Map.of(), timeline, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "[x](http://y)", "`code`", "**bold**", "_u_", "# head", "| a | b |", "- item",
            "12. item", "1) item", "> quote", "![i](x)", "&copy;", "~~s~~", "$x$", "\\*", "--- rule", "=== x", "+ plus",
            "https://x.example/", "www.x.example", "mailto:a@b.example", "a@b.example", "```\ncode", "<!-- -->",
            "x\n\n# y", "\u202egnp.exe", "javascript:alert(1)" })
    void whateverMarkdownCouldReadAsItsOwnIsEscaped(String hostile) {
        String escaped = new MarkdownText(Redaction.off()).of(hostile);
        String bare = escaped.replaceAll("\\\\[!-/:-@\\[-`{-~]", "x");
        assertThat(bare).doesNotContainPattern("[\\\\`*_\\[\\]<>|~&@$#]|^[-+=]|^\\d+[.)]|\\n|://|www\\.|\\p{Cf}|:a");
        assertThat(escaped.replaceAll("\\\\([!-/:-@\\[-`{-~])", "$1").replaceAll("‹U\\+....›", ""))
                .isEqualTo(hostile.replaceAll("\\s+", " ").replaceAll("\\p{Cf}", ""));
    }
}
