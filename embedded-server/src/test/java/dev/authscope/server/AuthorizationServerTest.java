package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorization server of {@code idp.example}: codes and tokens for the right client alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationServerTest {

    private static final String CALLBACK = "https://shop.example/bff/callback";

    private final BackendLab lab = new BackendLab();

    @AfterAll
    void stop() {
        lab.close();
    }

    /** A code for a login that was begun, and what belongs to it. */
    private record Begun(String code, String verifier) {

        String form() {
            return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + BackendLab.encoded(CALLBACK)
                    + "&code_verifier=" + verifier;
        }
    }

    private Begun begun() {
        WireAnswer login = lab.begin("");
        String id = BackendLab.cookie(login).replaceFirst(".*=", "");
        Map<String, Object> row = lab.table("bffLogins").get(id);
        String code = BackendLab.query(lab.atIssuer(login, "alice")).replaceFirst("code=([^&]*).*", "$1");
        return new Begun(code, String.valueOf(row.get("verifier")));
    }

    private WireAnswer token(String form, String... headers) {
        return lab.form(BackendLab.IDP, "/token", form, headers);
    }

    @Test
    void aCodeIsWorthTokensOnceAndASecondUseEndsThem() {
        Begun begun = begun();
        WireAnswer first = token(begun.form(), BackendLab.CLIENT);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(first.member("token_type")).isEqualTo("Bearer");
        String refresh = "grant_type=refresh_token&refresh_token=" + first.member("refresh_token");

        WireAnswer second = token(begun.form(), BackendLab.CLIENT);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.member("error")).isEqualTo("invalid_grant");
        assertThat(token(refresh, BackendLab.CLIENT).member("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifierAndLivesForAMinute() {
        Begun begun = begun();
        String guessed = begun.form().replaceFirst("code_verifier=.*", "code_verifier=" + "a".repeat(43));
        assertThat(token(guessed, BackendLab.CLIENT).member("error")).isEqualTo("invalid_grant");
        String elsewhere = begun.form().replace("callback", "callback%2F");
        assertThat(token(elsewhere, BackendLab.CLIENT).member("error")).isEqualTo("invalid_grant");
        assertThat(token(begun.form(), BackendLab.CLIENT).status()).isEqualTo(200);

        Begun late = begun();
        lab.clock.advance(Duration.ofSeconds(60));
        assertThat(token(late.form(), BackendLab.CLIENT).member("error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer x", "Authorization: Basic !",
            "Authorization: Basic c2hvcC1iZmY=",
            "Authorization: Basic c2hvcC1iZmY6d3Jvbmc=", "Authorization: Basic JTp4" })
    void nobodyButTheClientGetsTokens(String authorization) {
        Begun begun = begun();
        WireAnswer refused = authorization.isEmpty() ? token(begun.form()) : token(begun.form(), authorization);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.member("error")).isEqualTo("invalid_client");
        assertThat(refused.header("WWW-Authenticate")).contains("Basic realm=\"idp\"");
    }

    @ParameterizedTest
    @CsvSource({"'', invalid_request", "grant_type=password, unsupported_grant_type",
            "grant_type=authorization_code&code=x, invalid_request",
            "grant_type=authorization_code&grant_type=refresh_token, invalid_request",
            "grant_type=authorization_code&client_secret=x, invalid_request",
            "grant_type=refresh_token, invalid_request", "grant_type=refresh_token&refresh_token=x, invalid_grant",
            "grant_type=refresh_token&refresh_token=x&scope=admin, invalid_scope",
            "grant_type=%zz, invalid_request" })
    void aRequestForTokensThatIsNoneIsRefusedWithTheWordOfTheStandard(String form, String error) {
        WireAnswer refused = token(form, BackendLab.CLIENT);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.member("error")).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"token=, 400", "token=x, 200", "token=a.b.c, 400" })
    void onlyRefreshTokensAreRevokedAndUnknownOnesLookTheSame(String form, int status) {
        assertThat(lab.form(BackendLab.IDP, "/revoke", form, BackendLab.CLIENT).status()).isEqualTo(status);
        assertThat(lab.form(BackendLab.IDP, "/revoke", form).status()).isEqualTo(401);
    }

    private WireAnswer authorize(String replaced, String by) {
        return lab.send("GET", BackendLab.IDP, "/authorize?"
                + BackendLab.query(lab.begin("")).replaceFirst(replaced, by), "");
    }

    @ParameterizedTest
    @CsvSource({"client_id=shop-bff, client_id=other", "client_id=shop-bff&, ''", "callback, callback%2F",
            "callback, callback%2F..%2F..%2Fgo", "shop.example%2Fbff, evil.example%2Fbff", "scope=, state=x&scope=" })
    void nobodyIsSentToAnAddressThatIsNotRegistered(String replaced, String by) {
        WireAnswer refused = authorize(replaced, by);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"response_type=code, response_type=token, unsupported_response_type",
            "response_type=code&, '', invalid_request", "method=S256, method=plain, invalid_request",
            "&code_challenge_method=S256, '', invalid_request", "code_challenge=, code_challenge=x, invalid_request",
            "scope=shop, scope=shop+admin, invalid_scope" })
    void theClientIsToldWhatIsWrongWithItsRequest(String replaced, String by, String error) {
        WireAnswer refused = authorize(replaced, by);
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.header("Location")).get()
                .asString()
                .matches(
                        "https://shop\\.example/bff/callback\\?error=" + error
                                + "&state=[\\w-]+&iss=https%3A%2F%2Fidp\\.example");
    }

    @Test
    void theLoginPageIsItsOwnAndTakesThePasswordFromItselfAlone() {
        WireAnswer begun = lab.begin("");
        WireAnswer page = lab.send("GET", BackendLab.IDP, "/authorize?" + BackendLab.query(begun), "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.head()).contains("frame-ancestors 'none'", "Cache-Control: no-store");
        int codes = lab.table("authorizationCodes").size();
        String form = "request=" + BackendLab.encoded(BackendLab.query(begun)) + "&username=alice&password=";
        assertThat(lab.form(BackendLab.IDP, "/login", form + "wrong").status()).isEqualTo(401);
        assertThat(lab.form(BackendLab.IDP, "/login", form + "alice-pw-1", "Origin: https://evil.example").status())
                .isEqualTo(400);
        assertThat(lab.form(BackendLab.IDP, "/login", form + "alice-pw-1", "Origin: null").status()).isEqualTo(400);
        assertThat(lab.form(BackendLab.IDP, "/login", "username=alice&password=alice-pw-1").status()).isEqualTo(400);
        assertThat(lab.table("authorizationCodes")).hasSize(codes);
        WireAnswer granted = lab.form(BackendLab.IDP, "/login", form + "alice-pw-1", "Origin: https://idp.example");
        assertThat(granted.status()).isEqualTo(303);
        assertThat(granted.header("Referrer-Policy")).contains("no-referrer");
    }
}
