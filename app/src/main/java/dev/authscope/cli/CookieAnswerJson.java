package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieReason;
import dev.authscope.flow.StoredCookie;

/** Writes answers about cookies as one line of JSON. Octets that are not ASCII are escaped, so no terminal can change them. */
final class CookieAnswerJson {

    private final JsonMapper mapper = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String write(CookieExplanation.Answer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cookieHeader", answer.cookieHeader());
        object.put("stored", answer.stored().stream().map(CookieAnswerJson::stored).toList());
        object.put("ignored", answer.ignored().stream().map(CookieAnswerJson::ignored).toList());
        return mapper.writeValueAsString(object);
    }

    String error(String sentence) {
        return mapper.writeValueAsString(Map.of("error", sentence));
    }

    private static Map<String, @Nullable Object> stored(CookieExplanation.Kept kept) {
        StoredCookie cookie = kept.cookie();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", cookie.name());
        object.put("value", cookie.value());
        object.put("domain", cookie.domain());
        object.put("hostOnly", cookie.hostOnly());
        object.put("path", cookie.path());
        object.put("expires", cookie.expires() == null ? null : cookie.expires().toString());
        object.put("secure", cookie.secure());
        object.put("httpOnly", cookie.httpOnly());
        object.put("sameSite", cookie.sameSite().toLowerCase(Locale.ROOT));
        object.put("sent", kept.sent());
        object.put("reason", code(kept.reasons()));
        return object;
    }

    private static Map<String, @Nullable Object> ignored(CookieExplanation.Ignored ignored) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("header", ignored.header());
        object.put("reason", code(ignored.reasons()));
        return object;
    }

    private static @Nullable String code(List<CookieReason> reasons) {
        return reasons.isEmpty() ? null : reasons.getFirst().code();
    }
}
