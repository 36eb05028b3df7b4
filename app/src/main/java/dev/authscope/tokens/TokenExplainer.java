package dev.authscope.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a decoded token into words: what each header parameter and claim means, and how far its times are from now. */
public final class TokenExplainer {

    private final TokenTexts texts;

    public TokenExplainer(TokenTexts texts) {
        this.texts = texts;
    }

    /** The header's parameters in their order. */
    public List<ExplainedEntry> header(DecodedToken token) {
        List<ExplainedEntry> result = new ArrayList<>();
        for (Map.Entry<String, JsonNode> parameter : token.header().properties()) {
            result.add(entry(parameter, parameterInWords(parameter.getKey(), parameter.getValue(), token.encrypted())));
        }
        return result;
    }

    /** The claims in their order; empty when the payload holds none that can be read. */
    public List<ExplainedEntry> claims(DecodedToken token, Instant now) {
        ObjectNode claims = token.claims();
        List<ExplainedEntry> result = new ArrayList<>();
        if (claims != null) {
            for (Map.Entry<String, JsonNode> claim : claims.properties()) {
                result.add(entry(claim, claimInWords(claim.getKey(), claim.getValue(), now)));
            }
        }
        return result;
    }

    /** The notes as sentences. */
    public List<String> notes(DecodedToken token) {
        return token.notes().stream().map(texts::sentence).toList();
    }

    private static ExplainedEntry entry(Map.Entry<String, JsonNode> member, String words) {
        return new ExplainedEntry(ShownText.brief(member.getKey()),
                ShownText.whole(StrictJson.write(member.getValue())),
                words);
    }

    private String parameterInWords(String name, JsonNode value, boolean encrypted) {
        if (name.equals("alg") && value.isString() && !encrypted) {
            String key = "alg." + value.stringValue();
            return texts.has(key) ? texts.get(key) : texts.get("alg.other");
        }
        return inWords("header.", name);
    }

    private String claimInWords(String name, JsonNode value, Instant now) {
        String timed = "time." + name;
        if (texts.has(timed) && value.isNumber()) {
            NumericDate date = new NumericDate(value.decimalValue());
            return date.instant()
                    .map(instant -> texts.get(timed, instant, new RelativeTime(texts).words(now, instant)))
                    .orElseGet(() -> texts.get("time.outOfRange"));
        }
        return inWords("claim.", name);
    }

    private String inWords(String prefix, String name) {
        return texts.has(prefix + name) ? texts.get(prefix + name) : texts.get(prefix + "other");
    }
}
