package dev.authscope.export.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Writes the replay of a run as one HTML page. */
public final class ReplayExport {

    /** Steps that are not shown are hidden before they are read, so that the browser lays out none of them. */
    private static final String FIRST = "document.documentElement.classList.add('js')";

    private final ExportSubject subject;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Map<Language, StepFigure> figures = new EnumMap<>(Language.class);
    private final ReplayStep steps;

    private ReplayExport(ExportSubject subject) {
        this.subject = subject;
        TextMeasure measure = TextMeasure.bundled();
        for (Language language : Language.values()) {
            texts.put(language, Texts.load(language, "export"));
            figures.put(language, new StepFigure(subject, Texts.load(language, DiagramOptions.BUNDLE), measure));
        }
        History history = new History();
        history.follow(subject.run().timeline());
        steps = new ReplayStep(subject, history, texts, figures);
    }

    /** Writes the page as it goes; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        new ReplayExport(subject).page(stream);
    }

    private void page(OutputStream stream) throws IOException {
        StepFigure.Shared shared = Objects.requireNonNull(figures.get(subject.language())).shared();
        String style = colours(subject.theme()) + BundledFiles.text("replay/replay.css");
        String script = BundledFiles.text("replay/replay.js");
        String policy = "default-src 'none'; style-src " + hash(style) + " " + hash(shared.style()) + "; script-src "
                + hash(FIRST) + " " + hash(script) + "; base-uri 'none'; form-action 'none'";
        Html head = new Html();
        head.raw("<!DOCTYPE html>\n<html lang=\"" + subject.language().code() + "\"><head><meta charset=\"utf-8\">\n");
        head.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n");
        head.raw("<meta name=\"viewport\" content=\"width=device-width\">\n").element("title", subject.title());
        head.raw("\n<style>" + style + "</style>\n<style>" + shared.style() + "</style>\n<script>" + FIRST
                + "</script>\n</head><body>\n");
        head.raw("<svg class=\"aside\" aria-hidden=\"true\">" + shared.definitions() + "</svg>\n<header>");
        head.element("h1", subject.title());
        if (subject.fullSecrets()) {
            for (Language language : Language.values()) {
                inLanguage(head, language, "p class=\"mark\"", "p",
                        Texts.load(language, DiagramOptions.BUNDLE).get("full-secrets"));
            }
        }
        head.raw("</header>\n<nav>");
        button(head, "back", "replay.back", "← ");
        button(head, "next", "replay.next", "→ ");
        head.raw("<span id=\"place\" role=\"status\"></span><button id=\"language\" type=\"button\">한국어 / English"
                + "</button></nav>\n<main>\n");
        write(stream, head);
        int number = 0;
        for (Timeline.Step step : subject.run().timeline().steps()) {
            if (step.from() >= subject.range().from() && step.to() <= subject.range().to()) {
                Html section = new Html();
                steps.add(section, step, ++number);
                write(stream, section);
            }
        }
        write(stream, new Html().raw("</main>\n<script>" + script + "</script>\n</body></html>\n"));
    }

    private void button(Html html, String id, String key, String sign) {
        html.raw("<button id=\"" + id + "\" type=\"button\">").text(sign);
        for (Language language : Language.values()) {
            inLanguage(html, language, "span", "span", Objects.requireNonNull(texts.get(language)).get(key));
        }
        html.raw("</button>");
    }

    /** A piece that is shown in one language alone. */
    static void inLanguage(Html html, Language language, String opening, String name, String text) {
        html.raw("<" + opening + " lang=\"" + language.code() + "\" data-language=\"" + language.code() + "\">")
                .text(text)
                .raw("</" + name + ">");
    }

    private static String colours(SvgTheme theme) {
        StringBuilder style = new StringBuilder(":root{");
        for (List<String> colour : List.of(List.of("ground", theme.ground()), List.of("surface", theme.surface()),
                List.of("text", theme.text()), List.of("quiet", theme.quiet()), List.of("line", theme.line()),
                List.of("attack", theme.attack()), List.of("focus", theme.browser()))) {
            style.append("--").append(colour.get(0)).append(':').append(colour.get(1)).append(';');
        }
        return style.append("}\n").toString();
    }

    /** The source expression that allows just this text (Content Security Policy Level 3, section 2.3.1). */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void write(OutputStream stream, Html html) throws IOException {
        stream.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
