package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies as pages of the shop at https://shop.example come with them. */
class ContentSecurityPolicyTest {

    private static final String PAGE = "https://shop.example/posts/1";

    private static ContentSecurityPolicy policy(String... lines) {
        return ContentSecurityPolicy.of(List.of(lines), PAGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"script-src 'self' | false", "script-src 'self' 'unsafe-inline' | true",
            "default-src 'self' | false", "DEFAULT-SRC 'none' | false", "connect-src 'self' | true", "'' | true",
            "script-src 'unsafe-inline'; script-src 'self' | true",
            "default-src 'none'; script-src 'unsafe-inline' | true" })
    void aScriptInThePageRunsUnlessScriptSrcOrDefaultSrcForbidsIt(String policy, boolean runs) {
        assertThat(policy(policy).allowsInlineScript()).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"connect-src 'self' | https://shop.example/orders | true",
            "connect-src 'self' | https://evil.example/collect | false",
            "connect-src 'self' | https://api.shop.example/orders | false",
            "connect-src 'self' | http://shop.example/orders | false",
            "connect-src 'self' https://api.shop.example | https://api.shop.example/orders | true",
            "connect-src * | https://evil.example/collect | true",
            "connect-src | https://shop.example/orders | false",
            "default-src 'self' | https://evil.example/collect | false",
            "default-src 'none'; connect-src 'self' | https://shop.example/ | true",
            "script-src 'self' | https://evil.example/collect | true" })
    void aRequestGoesOnlyToTheSourcesOfItsDirective(String policy, String url, boolean goes) {
        assertThat(policy(policy).allows("connect-src", url)).isEqualTo(goes);
    }

    @Test
    void ofSeveralPoliciesEachHasToAllow() {
        assertThat(policy("connect-src *", "connect-src 'self'").allows("connect-src", "https://evil.example/"))
                .isFalse();
        assertThat(policy("connect-src *, connect-src 'self'").allows("connect-src", "https://evil.example/"))
                .isFalse();
        assertThat(policy("connect-src *, connect-src 'self'").allows("connect-src", PAGE)).isTrue();
    }

    @Test
    void aPageWithoutAPolicyMayDoEverything() {
        assertThat(ContentSecurityPolicy.NONE.allowsInlineScript()).isTrue();
        assertThat(ContentSecurityPolicy.NONE.allows("connect-src", "https://evil.example/")).isTrue();
        assertThat(policy()).isSameAs(ContentSecurityPolicy.NONE);
    }
}
