package dev.authscope.server.http;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads the content of a request whole, up to a limit. */
final class BodyReader {

    private static final byte[] NOTHING = {};

    /** What came of reading: the content, or why there is none. */
    sealed interface Result {

        @SuppressWarnings("ArrayRecordComponent")
        record Whole(byte[] octets) implements Result {}

        record Refused(Answer answer, boolean malformed) implements Result {}
    }

    private final int most;

    BodyReader(int most) {
        this.most = most;
    }

    Result read(Request request) {
        HttpFields headers = request.getHeaders();
        long announced = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        if (announced > most) {
            return tooLarge();
        }
        if (announced <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return new Result.Whole(NOTHING);
        }
        try (InputStream content = Content.Source.asInputStream(request)) {
            byte[] octets = content.readNBytes(most + 1);
            return octets.length > most ? tooLarge() : new Result.Whole(octets);
        } catch (IOException | RuntimeException e) {
            int status = e instanceof HttpException http && http.getCode() / 100 == 4 ? http.getCode() : 400;
            return new Result.Refused(
                    Answer.problem(status, "The content of the request is not valid.", "malformed_request"), true);
        }
    }

    private static Result tooLarge() {
        return new Result.Refused(Answer.problem(413, "The content is too large.", "content_too_large"), false);
    }
}
