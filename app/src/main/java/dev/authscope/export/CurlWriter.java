package dev.authscope.export;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Header;

/** A recorded request as a curl command for a POSIX shell. Everything from the request is quoted, so that it stays data. */
public final class CurlWriter {

    private CurlWriter() {}

    /** One command; headers that curl makes by itself are left out. */
    public static String write(Exchange.Message request) {
        StringBuilder command = new StringBuilder("curl -i -X ").append(quoted(request.method()))
                .append(' ')
                .append(quoted(request.url()));
        for (Header header : request.headers()) {
            String name = header.name();
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")
                    && !name.equalsIgnoreCase("Connection")) {
                command.append(" \\\n  -H ").append(quoted(name + ": " + header.value()));
            }
        }
        String body = request.body().utf8();
        if (!body.isEmpty()) {
            command.append(" \\\n  --data-raw ").append(quoted(body));
        }
        return command.append('\n').toString();
    }

    /** Inside single quotes nothing means anything to the shell but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
