package dev.authscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.authscope.tokens.DecodedToken;
import dev.authscope.tokens.ExplainedEntry;
import dev.authscope.tokens.ShownText;
import dev.authscope.tokens.StrictJson;
import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenExplainer;
import dev.authscope.tokens.TokenPart;
import dev.authscope.tokens.TokenSegment;

/**
 * {@code authscope jwt decode}: what a token says, in words. Uses no key and never says that a token is valid.
 *
 * <p>Exit codes: 0 decoded, 2 wrong use or no token, 3 output failed.
 */
@Command(name = "decode", mixinStandardHelpOptions = true, description = "Shows what a token says. Needs no key and verifies nothing.")
public final class JwtDecodeCommand implements Callable<Integer> {

    private final Console terminal;

    @Parameters(paramLabel = "TOKEN", arity = "0..1", description = "The token; - reads it from standard input.")
    private @Nullable String token;

    @Option(names = "--now", paramLabel = "TIME", description = "Tells times as seen from here; the machine's time unless given.")
    private @Nullable String now;

    @Option(names = "--json", description = "Answers with one JSON object.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    JwtDecodeCommand(Console terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JwtConsole console = new JwtConsole(terminal, language.chosen(terminal));
        DecodedToken decoded = decoded(console);
        TokenExplainer explainer = new TokenExplainer(console.texts());
        if (json) {
            console.out().println(StrictJson.writeAscii(asJson(decoded, explainer)));
        } else {
            write(decoded, explainer, console);
        }
        return console.end(ExitCode.DONE);
    }

    private DecodedToken decoded(JwtConsole console) {
        try {
            return TokenDecoder.decode(console.token(token));
        } catch (TokenDecoder.UndecodableTokenException e) {
            throw console.wrongUse(e, "error.token", console.texts().sentence(e.finding()));
        }
    }

    /** A payload without claims is its text; one that is no text, or encrypted, is the part as it stands in the token. */
    private static ObjectNode asJson(DecodedToken decoded, TokenExplainer explainer) {
        ObjectNode result = StrictJson.newObject();
        result.set("header", decoded.header());
        if (decoded.claims() != null) {
            result.set("payload", decoded.claims());
        } else if (decoded.payload() != null) {
            result.put("payload", decoded.payload());
        } else {
            result.put("payload", decoded.encoded(decoded.encrypted() ? TokenPart.CIPHERTEXT : TokenPart.PAYLOAD));
        }
        result.put("signature", decoded.encoded(TokenPart.SIGNATURE));
        ArrayNode notes = result.putArray("notes");
        explainer.notes(decoded).forEach(notes::add);
        return result;
    }

    private void write(DecodedToken decoded, TokenExplainer explainer, JwtConsole console) {
        PrintWriter out = console.out();
        out.println(console.texts().get("decode.header"));
        entries(explainer.header(decoded), out);
        out.println(console.texts().get("decode.payload"));
        if (decoded.claims() != null) {
            entries(explainer.claims(decoded, console.moment(now)), out);
        } else if (decoded.payload() != null) {
            out.println("  " + console.texts().get("decode.text", ShownText.whole(decoded.payload())));
        } else {
            out.println("  " + console.texts().get("decode.hidden"));
        }
        if (!decoded.encrypted()) {
            out.println(console.texts().get("decode.signature"));
            out.println("  " + signature(decoded, console));
        }
        List<String> notes = explainer.notes(decoded);
        if (!notes.isEmpty()) {
            out.println(console.texts().get("decode.notes"));
            notes.forEach(note -> out.println("  " + note));
        }
        out.println(console.texts().get("decode.unchecked"));
    }

    private static String signature(DecodedToken decoded, JwtConsole console) {
        int octets = decoded.segment(TokenPart.SIGNATURE).map(TokenSegment::octets).orElse(0);
        String encoded = decoded.encoded(TokenPart.SIGNATURE);
        return encoded.isEmpty()
                ? console.texts().get("decode.noSignature")
                : ShownText.whole(encoded) + "  "
                        + console.texts().get("decode.signatureSize", encoded.length(), octets);
    }

    private static void entries(List<ExplainedEntry> entries, PrintWriter out) {
        for (ExplainedEntry entry : entries) {
            out.println("  " + entry.name() + "  " + entry.value() + "  " + entry.words());
        }
    }
}
