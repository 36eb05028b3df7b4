package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

/** Tokens with every combination of defects, sent to the real server: refused, and always by the first check that can tell. */
class BearerDefectsTest {

    private static final String KEY = "authscope-lab-hs256-key-0123456789abcdef";

    /** Each defect is a bit; the order is that in which the checks are made. */
    private static final List<String> ORDER = List.of("jwt.parse", "jwt.alg", "jwt.key", "jwt.signature", "jwt.typ",
            "jwt.iss", "jwt.aud", "jwt.exp", "jwt.nbf");

    @Test
    void noCombinationOfDefectsIsAcceptedAndTheFirstCheckInTheOrderRefuses() {
        try (RunningLab lab = new RunningLab("mode", "jwt"); WireClient client = lab.client()) {
            for (int defects = 0; defects < 1 << ORDER.size(); defects++) {
                int before = lab.failedChecks().size();
                int status = client.send("GET", "api.shop.example", "/me", "",
                        "Authorization: Bearer " + token(defects)).status();
                List<String> failed = lab.failedChecks();
                if (defects == 0) {
                    assertThat(status).isEqualTo(200);
                } else {
                    assertThat(status).as("defects %s", Integer.toBinaryString(defects)).isEqualTo(401);
                    assertThat(failed.subList(before, failed.size())).as("defects %s", Integer.toBinaryString(defects))
                            .containsExactly(ORDER.get(Integer.numberOfTrailingZeros(defects)));
                }
            }
        }
    }

    private static String token(int defects) {
        String header = "{\"alg\":\"" + (has(defects, 1) ? "HS384" : "HS256") + "\",\"kid\":\""
                + (has(defects, 2) ? "k9" : "k1") + "\",\"typ\":\"" + (has(defects, 4) ? "JWT" : "at+jwt") + "\""
                + (has(defects, 0) ? ",\"crit\":[\"x\"],\"x\":1" : "") + "}";
        String claims = "{\"iss\":\"" + (has(defects, 5) ? "https://evil.example" : "https://shop.example")
                + "\",\"sub\":\"u-1001\",\"aud\":\""
                + (has(defects, 6) ? "https://other.example" : "https://api.shop.example") + "\",\"exp\":"
                + (has(defects, 7) ? 1_772_409_600L : 1_772_410_500L) + ",\"nbf\":"
                + (has(defects, 8) ? 1_772_409_601L : 1_772_409_600L) + ",\"name\":\"Alice\"}";
        String input = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        byte[] signature = mac(input);
        if (has(defects, 3)) {
            signature[7] ^= 1;
        }
        return input + "." + base64(signature);
    }

    private static boolean has(int defects, int bit) {
        return (defects & 1 << bit) != 0;
    }

    private static byte[] mac(String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
