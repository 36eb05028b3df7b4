package dev.authscope.tokens;

import static dev.authscope.tokens.TokenMint.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.tokens.TokenDecoder.UndecodableTokenException;

class TokenDecoderTest {

    private static List<String> codes(DecodedToken token) {
        return token.notes().stream().map(Finding::code).toList();
    }

    private static DecodedToken decode(String header, String payload) throws UndecodableTokenException {
        return TokenDecoder.decode(base64(header) + "." + base64(payload) + ".c2ln");
    }

    @Test
    void theThreePartsAreFoundWithTheirPlaces() throws UndecodableTokenException {
        String token = TokenMint.token("HS256", "{\"sub\":\"alice\",\"exp\":1772410500}");
        DecodedToken decoded = TokenDecoder.decode(token);

        assertThat(decoded.segments()).extracting(segment -> token.substring(segment.start(), segment.end()))
                .containsExactly(token.split("\\."));
        assertThat(decoded.segment(TokenPart.SIGNATURE))
                .hasValueSatisfying(segment -> assertThat(segment.octets()).isEqualTo(32));
        assertThat(decoded.header().get("alg").stringValue()).isEqualTo("HS256");
        assertThat(decoded.claims()).isNotNull();
        assertThat(decoded.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"alg\":\"none\"}','{\"exp\":1}',note.unsecured", "'{}','{\"exp\":1}',note.noAlg",
            "'{\"alg\":\"HS256\"}','{}',note.noExpiry",
            "'{\"alg\":\"HS256\"}','{\"exp\":1772410500000}',note.milliseconds",
            "'{\"alg\":\"HS256\"}','{\"exp\":\"soon\"}',claim.noNumber",
            "'{\"alg\":\"HS256\",\"jwk\":{}}','{\"exp\":1}',note.keyInHeader",
            "'{\"alg\":\"HS256\",\"crit\":[]}','{\"exp\":1}',note.critical",
            "'{\"alg\":\"HS256\"}','foo',note.payloadNoClaims", "'{\"alg\":\"HS256\"}','[]',note.payloadNoClaims",
            "'{\"alg\":\"none\",\"alg\":\"HS256\"}','{\"exp\":1}',note.strictJson",
            "'{\"alg\":\"HS256\"}','{\"exp\":1,\"exp\":2}',note.strictJson" })
    void whatIsWorthKnowingBecomesANote(String header, String payload, String code) throws UndecodableTokenException {
        assertThat(codes(decode(header, payload))).containsExactly(code);
    }

    @Test
    void whatAStrictVerifierRefusesIsStillShownWithANote() throws UndecodableTokenException {
        String head = base64("{\"alg\":\"HS256\"}") + "." + base64("{\"exp\":1}");

        assertThat(codes(TokenDecoder.decode(head + ".QUI="))).containsExactly("note.base64url.padding");
        assertThat(codes(TokenDecoder.decode(head + ".QUJ"))).containsExactly("note.base64url.canonical");
        assertThat(codes(TokenDecoder.decode(head + ".+/8A"))).containsExactly("note.base64url.character");
        assertThat(codes(TokenDecoder.decode(head + ".?"))).containsExactly("form.base64url.character");
        assertThat(codes(TokenDecoder.decode(head + "."))).containsExactly("note.noSignature");
    }

    @Test
    void aPayloadThatIsNoTextIsNotGuessed() throws UndecodableTokenException {
        DecodedToken decoded = TokenDecoder
                .decode(base64("{\"alg\":\"HS256\"}") + "." + base64(new byte[]{(byte) 0xff }) + ".QUI");

        assertThat(decoded.payload()).isNull();
        assertThat(codes(decoded)).containsExactly("note.payloadNoText");
    }

    @Test
    void ofAnEncryptedTokenOnlyTheHeaderIsRead() throws UndecodableTokenException {
        DecodedToken decoded = TokenDecoder.decode(base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..AAAA.e30.AAAA");

        assertThat(decoded.encrypted()).isTrue();
        assertThat(decoded.payload()).isNull();
        assertThat(codes(decoded)).containsExactly("note.encrypted");
    }

    @ParameterizedTest
    @CsvSource({"'',form.empty", "a.b,form.parts", "?.e30.,form.base64url.character", "Zm9v.e30.,form.json",
            "W10.e30.,form.json",
            "_w.e30.,form.utf8", "{},form.jsonSerialization" })
    void withoutAHeaderThereIsNothingToShow(String text, String code) {
        assertThat(
                catchThrowableOfType(UndecodableTokenException.class, () -> TokenDecoder.decode(text)).finding().code())
                .isEqualTo(code);
    }

    @Test
    void whatWouldSteerATerminalIsWrittenOut() {
        assertThat(ShownText.whole("a\u001b[2Jb\u202ec\u0085")).isEqualTo("a\\u001b[2Jb\\u202ec\\u0085");
        assertThat(ShownText.whole("가\ud83d\ude00")).isEqualTo("가\ud83d\ude00");
        assertThat(ShownText.whole("\ud83d")).isEqualTo("\\ud83d");
        assertThat(ShownText.brief("x".repeat(100)).getBytes(StandardCharsets.UTF_8)).hasSize(83);
    }
}
