package dev.authscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.authscope.tokens.KeyReader;
import dev.authscope.tokens.KeySet;
import dev.authscope.tokens.Profile;
import dev.authscope.tokens.StrictJson;
import dev.authscope.tokens.TokenCheck;
import dev.authscope.tokens.TokenPolicy;
import dev.authscope.tokens.TokenVerifier;
import dev.authscope.tokens.Verification;

/**
 * {@code authscope jwt verify}: whether a token holds, as an ordered list of checks. Without {@code --alg} the key decides which
 * algorithms are allowed, never the token. Without {@code --now} the machine's time counts.
 *
 * <p>Exit codes: 0 valid, 1 not valid, 2 wrong use or a key that cannot be read, 3 input or output failed. With
 * {@code --stdin}: 0 when all lines were answered.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Verifies a token with a key: every check in its order, up to the first that fails.")
public final class JwtVerifyCommand implements Callable<Integer> {

    private static final int LARGEST_KEY_FILE = 1024 * 1024;
    private static final long LONGEST_LEEWAY = Duration.ofDays(1).toSeconds();

    private final Console terminal;

    @Parameters(paramLabel = "TOKEN", arity = "0..1", description = "The token; - reads it from standard input.")
    private @Nullable String token;

    @Option(names = "--key", paramLabel = "FILE", description = "The key: a JWK, a JWK Set, or a public key or certificate in PEM.")
    private @Nullable String keyFile;

    @Option(names = "--alg", paramLabel = "ALG", description = "An allowed algorithm; may be repeated. Those that the key is for, unless given.")
    private List<String> algorithms = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "jwt|jws", description = "jwt (unless given) reads claims and their times, jws takes any payload.")
    private @Nullable String profile;

    @Option(names = "--typ", paramLabel = "TYPE", description = "The typ that is asked for, such as at+jwt.")
    private @Nullable String type;

    @Option(names = "--iss", paramLabel = "ISSUER", description = "The issuer that is asked for.")
    private @Nullable String issuer;

    @Option(names = "--aud", paramLabel = "NAME", description = "The name that the audience must contain.")
    private @Nullable String audience;

    @Option(names = "--leeway", paramLabel = "SECONDS", description = "How far clocks may differ; 0 unless given.")
    private @Nullable String leeway;

    @Option(names = "--now", paramLabel = "TIME", description = "Judges at this time; the machine's time unless given.")
    private @Nullable String now;

    @Option(names = "--json", description = "Answers with one JSON object.")
    private boolean json;

    @Option(names = "--stdin", description = "Reads one JSON question a line and answers one JSON line each.")
    private boolean stdin;

    @Mixin
    private LanguageOption language = new LanguageOption();

    JwtVerifyCommand(Console terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JwtConsole console = new JwtConsole(terminal, language.chosen(terminal));
        return stdin ? answerLines(console) : answerOne(console);
    }

    private int answerLines(JwtConsole console) {
        boolean alone = token == null && keyFile == null && algorithms.isEmpty() && now == null && profile == null
                && type == null && issuer == null && audience == null && leeway == null;
        if (!alone) {
            throw console.wrongUse(null, "error.stdinAlone");
        }
        return new JwtQuestionLines(console).answer();
    }

    private int answerOne(JwtConsole console) {
        Instant moment = console.moment(now);
        Duration tolerated = tolerated(console);
        Profile asked = profile(console);
        KeySet keys = keys(console);
        List<String> allowed = algorithms.isEmpty() ? keys.algorithms() : algorithms;
        TokenPolicy policy = new TokenPolicy(asked, allowed, type, issuer, audience, tolerated);
        Verification verification = new TokenVerifier(keys, policy).verify(console.token(token), moment);
        if (json) {
            console.out().println(StrictJson.writeAscii(JwtQuestionLines.asJson(verification, console.texts())));
        } else {
            write(verification, console);
        }
        return console.end(verification.valid() ? ExitCode.DONE : ExitCode.NO);
    }

    private static void write(Verification verification, JwtConsole console) {
        for (TokenCheck check : verification.checks()) {
            console.out()
                    .println("%-14s  %s  %s".formatted(check.id(),
                            console.texts().get("outcome." + check.outcome().id()),
                            console.texts().sentence(check.finding())));
        }
        console.out()
                .println(verification.failed()
                        .map(check -> console.texts().get("verify.notValid", check.id()))
                        .orElseGet(() -> console.texts().get("verify.valid")));
    }

    private Profile profile(JwtConsole console) {
        if (profile == null) {
            return Profile.JWT;
        }
        String word = profile;
        return Profile.named(word).orElseThrow(() -> console.wrongUse(null, "error.profile", word));
    }

    private Duration tolerated(JwtConsole console) {
        if (leeway == null) {
            return Duration.ZERO;
        }
        try {
            long seconds = Long.parseLong(leeway);
            if (seconds >= 0 && seconds <= LONGEST_LEEWAY) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            throw console.wrongUse(e, "error.leeway", leeway);
        }
        throw console.wrongUse(null, "error.leeway", leeway);
    }

    private KeySet keys(JwtConsole console) {
        if (keyFile == null) {
            throw console.wrongUse(null, "error.noKey");
        }
        try (InputStream file = Files.newInputStream(Path.of(keyFile))) {
            byte[] octets = file.readNBytes(LARGEST_KEY_FILE + 1);
            if (octets.length > LARGEST_KEY_FILE) {
                throw console.wrongUse(null, "error.keyLarge", keyFile);
            }
            return KeyReader.read(new String(octets, StandardCharsets.UTF_8).strip());
        } catch (IOException | InvalidPathException e) {
            throw console.wrongUse(e, "error.keyFile", keyFile);
        } catch (KeyReader.UnreadableKeyException e) {
            throw console.wrongUse(e, "error.key", keyFile, console.texts().sentence(e.finding()));
        }
    }
}
