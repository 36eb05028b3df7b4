package dev.authscope.attacker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class PublishedKeyTest {

    @Test
    void theTextOfAPublishedKeyIsTheSameKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        String set = "{\"keys\":[{\"kty\":\"EC\"},{\"kty\":\"RSA\",\"n\":\"" + number(key.getModulus().toByteArray())
                + "\",\"e\":\"" + number(key.getPublicExponent().toByteArray()) + "\"}]}";

        String pem = new String(PublishedKey.pem(set).orElseThrow(), StandardCharsets.US_ASCII);

        assertThat(pem.lines()).first().isEqualTo("-----BEGIN PUBLIC KEY-----");
        assertThat(pem).endsWith("-----END PUBLIC KEY-----\n");
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replace("\n", "");
        assertThat(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)))).isEqualTo(key);
    }

    @Test
    void aSetWithoutAnRsaKeyHasNone() {
        assertThat(PublishedKey.pem("{\"keys\":[]}")).isEmpty();
        assertThat(PublishedKey.pem("no json")).isEmpty();
        assertThat(PublishedKey.pem("{\"keys\":[{\"kty\":\"RSA\"}]}")).isEmpty();
    }

    private static String number(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
