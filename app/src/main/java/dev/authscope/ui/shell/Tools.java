package dev.authscope.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.authscope.har.HarReader;
import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.ui.model.CookieExperiments;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.shell.paste.Pasted;
import dev.authscope.ui.shell.paste.PastedReader;
import dev.authscope.ui.shell.sheet.CookieLabSheet;
import dev.authscope.ui.shell.sheet.CurlSheet;
import dev.authscope.ui.shell.sheet.MessageSheet;
import dev.authscope.ui.shell.sheet.Sheet;
import dev.authscope.ui.shell.sheet.TokenLabSheet;
import dev.authscope.ui.shell.sheet.TokenSheet;

/** Opens the right tool for what was pasted or dropped. All reading happens away from the window's thread. */
final class Tools {

    private static final long MOST_OCTETS = 4 << 20;

    private final LabViewModel model;
    private final InstantSource clock;
    private final Consumer<Sheet> show;
    private final Runnable close;
    private final Supplier<Optional<Path>> words;

    /**
     * @param clock the machine's time, from which the times of a pasted token are seen
     * @param show shows a sheet
     * @param close closes it again
     * @param words lets the user choose a list of words
     */
    Tools(LabViewModel model, InstantSource clock, Consumer<Sheet> show, Runnable close,
            Supplier<Optional<Path>> words) {
        this.words = words;
        this.close = close;
        this.model = model;
        this.clock = clock;
        this.show = show;
    }

    /** Opens the tool for a text. */
    void open(String text) {
        if (HarReader.begins(text)) {
            model.library().openArchive(text);
        } else {
            model.workOut(() -> sheet(text), show);
        }
    }

    /** Opens files: a scenario, a recording or an archive of a browser as the present run, a text like one that was pasted. */
    void open(List<Path> files) {
        for (Path file : files.stream().limit(1).toList()) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".json") || name.endsWith(".authscope") || name.endsWith(".har")) {
                model.library().open(file);
            } else {
                model.workOut(() -> sheet(file), show);
            }
        }
    }

    private Sheet sheet(Path file) {
        try {
            return Files.size(file) > MOST_OCTETS
                    ? unknown()
                    : sheet(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return unknown();
        }
    }

    private Sheet sheet(String text) {
        return switch (PastedReader.read(text)) {
            case Pasted.Token token -> token(token.text());
            case Pasted.CookieLines cookies -> cookieLab(cookies.lines());
            case Pasted.Curl curl -> new CurlSheet(model.wording(), curl.command());
            // A file with an archive has a name that says so, and a pasted one was opened already.
            case Pasted.Archive archive -> unknown();
            case Pasted.Unknown nothing -> unknown();
        };
    }

    /** Opens the cookie lab. */
    void cookieLab() {
        show.accept(cookieLab(List.of()));
    }

    /** Opens the token lab with the newest token of the run. */
    void tokenLab() {
        tokenLab("");
    }

    private void tokenLab(String token) {
        show.accept(new TokenLabSheet(model, token, words));
    }

    private Sheet cookieLab(List<String> lines) {
        return new CookieLabSheet(model, lines, clock.instant(), experiment -> {
            close.run();
            model.library().open(CookieExperiments.SCENARIO, Map.of(CookieExperiments.SWITCH, experiment));
        });
    }

    private Sheet token(String text) {
        try {
            return new TokenSheet(model, TokenDecoder.decode(text), clock.instant(), () -> tokenLab(text));
        } catch (TokenDecoder.UndecodableTokenException e) {
            String why = new TokenTexts(model.appearance().language()).sentence(e.finding());
            return new MessageSheet(model.wording(), "token.title", why, () -> {});
        }
    }

    private Sheet unknown() {
        return new MessageSheet(model.wording(), "paste.title", model.wording().get("paste.unknown"), () -> {});
    }
}
