package dev.authscope.server.http;

import java.nio.ByteBuffer;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer and tells the tap how that ended. */
final class AnswerWriter {

    private final HttpDate date;

    AnswerWriter(HttpDate date) {
        this.date = date;
    }

    /**
     * @param cookies lines of {@code Set-Cookie}, one field each, never joined (RFC 9110 section 5.3)
     * @param last whether the connection is closed afterwards
     */
    void send(Answer answer, List<String> cookies, boolean withContent, boolean last, ConnectionTap tap,
            Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable fields = response.getHeaders();
        fields.add(new HttpField("Date", date.now()));
        answer.headers().forEach(line -> fields.add(new HttpField(line.name(), line.value())));
        cookies.forEach(line -> fields.add(new HttpField("Set-Cookie", line)));
        if (last) {
            fields.add(new HttpField("Connection", "close"));
        }
        if (answer.status() != 204) {
            fields.add(new HttpField("Content-Length", Integer.toString(answer.body().length)));
        }
        write(answer.status(), withContent ? answer.body() : new byte[0], tap, response, callback);
    }

    /** Sends on what another server answered, with its own header fields. */
    void pass(int status, List<HeaderLine> headers, byte[] content, boolean last, ConnectionTap tap,
            Response response, Callback callback) {
        response.setStatus(status);
        HttpFields.Mutable fields = response.getHeaders();
        headers.forEach(line -> fields.add(new HttpField(line.name(), line.value())));
        if (last) {
            fields.add(new HttpField("Connection", "close"));
        }
        write(status, content, tap, response, callback);
    }

    private static void write(int status, byte[] content, ConnectionTap tap, Response response, Callback callback) {
        response.write(true, ByteBuffer.wrap(content), Callback.from(() -> {
            tap.sent(status);
            callback.succeeded();
        }, failure -> {
            tap.aborted("writeFailed");
            callback.failed(failure);
        }));
    }
}
