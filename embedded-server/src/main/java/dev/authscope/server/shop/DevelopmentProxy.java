package dev.authscope.server.shop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.HeaderLine;
import dev.authscope.server.http.LabHost;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.settings.Switches;

/**
 * The page server of a front end under development, which passes everything below {@code /api} on to the API beside it: for the
 * browser there is one origin only.
 */
final class DevelopmentProxy implements Endpoint {

    private static final String PREFIX = "/api/";
    private static final String API = "http://localhost:8080/";
    /** Fields that belong to one connection or are written anew for the next (RFC 9110 section 7.6.1). */
    private static final Set<String> OWN = Set.of("host", "connection", "keep-alive", "transfer-encoding", "date",
            "content-length");

    private final Endpoint pages;
    private final Onward onward;

    DevelopmentProxy(Endpoint pages, Onward onward) {
        this.pages = pages;
        this.onward = onward;
    }

    @Override
    public Answer answer(Call call) {
        Optional<HopId> hop = call.journal().hop();
        boolean passes = call.settings().get(Switches.DEV_PROXY) && call.authority().host() == LabHost.DEV_PAGES
                && call.path().startsWith(PREFIX);
        return passes && hop.isPresent() ? passed(call, hop.get()) : pages.answer(call);
    }

    private Answer passed(Call call, HopId hop) {
        List<Onward.Field> fields = new ArrayList<>();
        fields.add(new Onward.Field("Host", "localhost:8080"));
        fields.add(new Onward.Field("Connection", "keep-alive"));
        String body = call.latin1();
        if (!body.isEmpty() || call.method().equals("POST")) {
            fields.add(new Onward.Field("Content-Length", Integer.toString(body.length())));
        }
        for (String line : call.headerText().split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && !OWN.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
                fields.add(new Onward.Field(line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        // An intermediary says that it was there (RFC 9110 section 7.6.3).
        fields.add(new Onward.Field("Via", "1.1 localhost:3000"));
        Onward.Passed passed = onward.pass(hop,
                new Onward.Request(call.method(), API + call.target().substring(PREFIX.length()), fields, body));
        List<HeaderLine> headers = passed.headers()
                .stream()
                .filter(field -> !OWN.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> new HeaderLine(field.name(), field.value()))
                .toList();
        return new Answer(passed.status(), headers, passed.body().getBytes(StandardCharsets.ISO_8859_1));
    }
}
