package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteTest {

    @ParameterizedTest
    @CsvSource({"https://shop.example/,https://www.shop.example:8443/a,true",
            "https://shop.example/,http://shop.example/,false",
            "https://shop.example/,https://evil.example/,false", "https://a.github.io/,https://b.github.io/,false",
            "http://localhost:8081/,http://localhost:8082/,true", "http://127.0.0.1/,http://127.0.0.1:1/,true",
            "http://127.0.0.1/,http://127.0.0.2/,false", "http://localhost/,http://127.0.0.1/,false",
            "https://a.co.uk/,https://b.co.uk/,false", "wss://shop.example/,https://shop.example/,true",
            "https://shop.example./,https://shop.example/,false", "https://example/,https://shop.example/,false" })
    void aSiteIsSchemeAndRegistrableDomain(String one, String other, boolean same) {
        assertThat(Site.same(RequestUrl.parse(one), RequestUrl.parse(other))).isEqualTo(same);
    }
}
