package dev.authscope.server.http;

import java.util.List;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never becomes a call: octets that are not a valid request. The connection is closed afterwards, since nobody
 * knows where a next request would begin (RFC 9112 section 2.2).
 */
final class RefusalHandler implements Request.Handler {

    private final AnswerWriter writer;

    RefusalHandler(AnswerWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer said ? said : 400;
        ConnectionTap tap = ConnectionTap.of(request);
        tap.arrived(MessageFraming.NONE, true);
        response.getHeaders().clear();
        writer.send(answer(status), List.of(), true, true, tap, response, callback);
        return true;
    }

    private static Answer answer(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> Answer.problem(status, "The address is too long.", "uri_too_long");
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                Answer.problem(status, "The header fields are too large.", "head_too_large");
            case HttpStatus.NOT_IMPLEMENTED_501 ->
                Answer.problem(status, "This transfer coding is not known here.", "not_implemented");
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                Answer.problem(status, "Only HTTP/1.1 is spoken here.", "version_not_supported");
            default -> Answer.problem(status, "The request is not valid HTTP.", "malformed_request");
        };
    }
}
