package dev.authscope.attacker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.bundled.BundledFiles;

/**
 * Looks for the secret of an HS256 token: computes the signature with one candidate after the other and compares. It needs the
 * token and nothing else (RFC 8725 section 2.2).
 */
final class SecretSearch {

    private static final String LIST = "wordlists/common-words.txt";
    private static final String MAC = "HmacSHA256";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2029;

    private final List<String> words;

    /** @param words in the order in which they are tried */
    SecretSearch(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** A search through the list that comes with the program. */
    static SecretSearch bundled() {
        return new SecretSearch(BundledFiles.text(LIST).lines().filter(line -> !line.isBlank()).toList());
    }

    /**
     * What came of a search.
     *
     * @param tried how many candidates were really tried
     * @param outcome {@code found}, {@code notFound}, or {@code notApplicable} where there is no shared secret to guess
     * @param secret empty unless it was found
     */
    record Result(int tried, String outcome, Optional<String> secret) {}

    /** Tries the words as they stand, then each of them with a capital letter and with the years. */
    Result search(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !hs256(parts[0])) {
            return new Result(0, "notApplicable", Optional.empty());
        }
        byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        int tried = 0;
        for (String candidate : (Iterable<String>) candidates()::iterator) {
            tried++;
            if (MessageDigest.isEqual(mac(candidate, input), signature)) {
                return new Result(tried, "found", Optional.of(candidate));
            }
        }
        return new Result(tried, "notFound", Optional.empty());
    }

    private Stream<String> candidates() {
        return Stream.concat(words.stream(), words.stream().flatMap(SecretSearch::mangled));
    }

    private static Stream<String> mangled(String word) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return Stream.concat(Stream.of(capital), IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .flatMap(year -> Stream.of(word + year, capital + year)));
    }

    private static boolean hs256(String header) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(header);
            return JsonMapper.shared().readTree(octets).path("alg").asString("").equals("HS256");
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    private static byte[] mac(String secret, byte[] input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
