package dev.authscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.cookies.CookieApi;
import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.RequestUrl;
import dev.authscope.cookies.SendContext;
import dev.authscope.cookies.StoreContext;
import dev.authscope.texts.Texts;
import dev.authscope.tokens.StrictJson;

/**
 * {@code authscope cookie explain}: what a browser keeps of cookie lines, what it sends with a request, and why. Without
 * {@code --now} it is the start of the lab's time, so that the same question has the same answer on every day.
 *
 * <p>Exit codes: 0 answered, 2 wrong use, 3 input or output failed.
 */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Says what a browser keeps of Set-Cookie lines, what it sends, and why.")
public final class CookieExplainCommand implements Callable<Integer> {

    /** The lab's time before anything has happened. */
    static final Instant LAB_START = Instant.parse("2026-03-02T00:00:00Z");

    private final Console console;

    @Option(names = "--set-cookie", paramLabel = "LINE", description = "The value of a Set-Cookie header; may be repeated.")
    private List<String> lines = new ArrayList<>();

    @Option(names = "--response-url", paramLabel = "URL", description = "Where the lines come from: one URL for all, or one for each.")
    private List<String> responseUrls = new ArrayList<>();

    @Option(names = "--request-url", paramLabel = "URL", description = "Where the request goes.")
    private @Nullable String requestUrl;

    @Option(names = "--method", paramLabel = "METHOD", description = "The request's method; GET unless given.")
    private String method = "GET";

    @Option(names = "--initiator", paramLabel = "WHO", description = "same-site (unless given), cross-site, or the URL of the page that causes the request.")
    private String initiator = "same-site";

    @Option(names = "--top-level", paramLabel = "true|false", arity = "1", description = "Whether the request navigates the tab itself; true unless given.")
    private boolean topLevel = true;

    @Option(names = "--script", description = "Reads with document.cookie in place of a request.")
    private boolean script;

    @Option(names = "--now", paramLabel = "TIME", description = "Such as 2026-03-02T00:00:00Z, which it is unless given.")
    private @Nullable String now;

    @Option(names = "--newer-drafts", description = "Also enforces __Http- and __Host-Http-.")
    private boolean newerDrafts;

    @Option(names = "--lax-allowing-unsafe", description = "Lets a new cookie without SameSite ride on POST for two minutes.")
    private boolean laxAllowingUnsafe;

    @Option(names = "--localhost-secure", description = "Takes plain HTTP to this machine for secure.")
    private boolean localhostSecure;

    @Option(names = "--block-third-party", description = "Blocks cookies of other sites inside a page.")
    private boolean blockThirdParty;

    @Option(names = "--json", description = "Answers with one JSON object.")
    private boolean json;

    @Option(names = "--stdin", description = "Reads one JSON question a line and answers one JSON line each.")
    private boolean stdin;

    @Mixin
    private LanguageOption language = new LanguageOption();

    CookieExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            return stdin ? answerLines(console.out()) : answerOptions(console.out());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUse(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw CommandFailure.surroundings("Standard input cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private int answerLines(PrintWriter out) throws IOException {
        CookieQuestionJson questions = new CookieQuestionJson(rules(), instant());
        CookieAnswerJson answers = new CookieAnswerJson();
        BoundedLines received = new BoundedLines(console.in(), StrictJson.LARGEST_DOCUMENT);
        for (BoundedLines.Line line = received.next(); line != null; line = received.next()) {
            out.println(answerLine(line, questions, answers));
            if (out.checkError()) {
                return ExitCode.SURROUNDINGS;
            }
        }
        return ExitCode.DONE;
    }

    private static String answerLine(BoundedLines.Line line, CookieQuestionJson questions, CookieAnswerJson answers) {
        try {
            return answers.write(CookieExplanation.answer(questions.read(JsonLine.object(line))));
        } catch (JsonLine.BadLineException e) {
            return answers.error(switch (e.fault()) {
                case TOO_LONG -> "The line is longer than 16 MiB.";
                case NO_TEXT -> "The line is not UTF-8 text.";
                case NO_OBJECT -> "The line is not acceptable JSON: " + e.detail()
                        + "; write {\"set\":[…],\"request\":{\"url\":\"…\"}}.";
            });
        } catch (IllegalArgumentException e) {
            return answers.error(ErrorSentence.of(String.valueOf(e.getMessage())));
        }
    }

    private int answerOptions(PrintWriter out) {
        CookieExplanation.Answer answer = CookieExplanation.answer(question());
        if (json) {
            out.println(new CookieAnswerJson().write(answer));
        } else {
            new CookieAnswerText(Texts.load(language.chosen(console), "cookies")).lines(answer).forEach(out::println);
        }
        return ExitCode.DONE;
    }

    private CookieExplanation.Question question() {
        if (lines.isEmpty() || requestUrl == null) {
            throw new IllegalArgumentException(
                    "Give --set-cookie 'LINE' --response-url URL --request-url URL, or --json --stdin.");
        }
        if (responseUrls.size() != 1 && responseUrls.size() != lines.size()) {
            throw new IllegalArgumentException("Give --response-url once for all lines, or once for each of the "
                    + lines.size()
                    + "; it was given "
                    + responseUrls.size()
                    + " times.");
        }
        Instant at = instant();
        List<CookieExplanation.Line> received = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String url = responseUrls.get(responseUrls.size() == 1 ? 0 : i);
            received.add(new CookieExplanation.Line(CookieOctets.ofText(lines.get(i)), StoreContext.response(url), at));
        }
        RequestUrl url = RequestUrl.parse(requestUrl);
        SendContext request = new SendContext(url, CookieWords.method(method, "--method"),
                script ? CookieApi.SCRIPT : CookieApi.HTTP, CookieWords.sameSite(initiator, url, "--initiator"),
                topLevel, true);
        return new CookieExplanation.Question(received, request, at, rules());
    }

    private JarRules rules() {
        return JarRules.STANDARD.withNewerDrafts(newerDrafts)
                .withLaxAllowingUnsafe(laxAllowingUnsafe)
                .withTrustworthyLocalhost(localhostSecure)
                .withThirdPartyBlocked(blockThirdParty);
    }

    private Instant instant() {
        try {
            return now == null ? LAB_START : CookieWords.instant(now);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'--now' must be a time such as 2026-03-02T00:00:00Z.", e);
        }
    }
}
