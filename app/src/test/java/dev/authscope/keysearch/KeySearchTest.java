package dev.authscope.keysearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenTampering;

class KeySearchTest {

    @TempDir
    private Path folder;

    @Test
    void aWordOfTheListIsFoundAtItsPlace() throws Exception {
        KeySearch.Outcome outcome = KeySearch
                .of(signed("HS256", "lion"), WordList.of(Stream.of("tiger", "lion", "wolf")))
                .run();
        assertThat(outcome).isInstanceOfSatisfying(KeySearch.Found.class, found -> {
            assertThat(new String(found.key(), StandardCharsets.UTF_8)).isEqualTo("lion");
            assertThat(found.place()).isEqualTo(2);
        });
    }

    @Test
    void theSamePlaceIsFoundByOneThreadAndByMany() throws Exception {
        List<String> words = IntStream.range(0, 20_000).mapToObj(i -> "word" + i).toList();
        for (int threads : new int[]{1, 2, 7 }) {
            KeySearch search = KeySearch.of(signed("HS256", "word13579"), WordList.of(words.stream()), threads);
            assertThat(search.run()).isInstanceOfSatisfying(KeySearch.Found.class,
                    found -> assertThat(found.place()).isEqualTo(13_580));
            assertThat(search.progress().tried()).isPositive();
        }
    }

    @Test
    void aWordWithACapitalLetterAndAYearIsFoundAfterAllWords() throws Exception {
        Path file = Files.writeString(folder.resolve("animals.txt"), "\uFEFFtiger\r\n\r\nlion\r\nwolf");
        KeySearch.Outcome outcome = KeySearch.of(signed("HS256", "Tiger1990"), WordList.file(file, true)).run();
        assertThat(outcome).isInstanceOfSatisfying(KeySearch.Found.class,
                found -> assertThat(found.place()).isEqualTo(3 + 1 + 2));
        assertThat(KeySearch.of(signed("HS256", "Tiger1990"), WordList.file(file, false)).run())
                .isEqualTo(new KeySearch.NotFound(3));
    }

    @Test
    void anotherSecretIsNotFoundHoweverLikeAWordItLooks() throws Exception {
        Path file = Files.writeString(folder.resolve("animals.txt"), "tiger\nlion\nwolf\n");
        KeySearch search = KeySearch.of(signed("HS256", "tigers"), WordList.file(file, true));
        assertThat(search.run()).isEqualTo(new KeySearch.NotFound(3 * 82));
        assertThat(search.progress().share()).isEqualTo(1);
        assertThat(search.progress().tried()).isEqualTo(3 * 82);
    }

    @Test
    void theLongerHashesAreSearchedAsWell() throws Exception {
        for (String alg : List.of("HS384", "HS512")) {
            assertThat(KeySearch.of(signed(alg, "lion"), WordList.of(Stream.of("lion"))).run())
                    .isInstanceOf(KeySearch.Found.class);
        }
    }

    @Test
    void behindAnotherAlgorithmThereIsNothingToGuess() throws Exception {
        assertThat(KeySearch.of(signed("RS256", "lion"), WordList.small()).run())
                .isEqualTo(new KeySearch.NotApplicable());
        for (String text : List.of("no token", "", "..", "a.b.c", "\u0000.\uD800.x", "é.é.é")) {
            assertThat(KeySearch.of(text, WordList.small()).run()).isEqualTo(new KeySearch.NotApplicable());
        }
    }

    @Test
    void theLargeListHoldsTheSmallOne() throws Exception {
        assertThat(KeySearch.of(signed("HS256", "mysecret"), WordList.large()).run())
                .isInstanceOfSatisfying(KeySearch.Found.class, found -> assertThat(found.place()).isEqualTo(151));
        for (WordList list : List.of(WordList.small(), WordList.large())) {
            assertThat(KeySearch.of(signed("HS256", "Mysecret2024"), list).run()).isInstanceOfSatisfying(
                    KeySearch.Found.class, found -> assertThat(found.place()).isEqualTo(12_389));
        }
        assertThat(KeySearch.of(signed("HS256", "mysecret42"), WordList.small()).run())
                .isInstanceOf(KeySearch.NotFound.class);
        assertThat(KeySearch.of(signed("HS256", "mysecret42"), WordList.large()).run())
                .isInstanceOf(KeySearch.Found.class);
    }

    @Test
    void aSearchThatIsCancelledEndsSoonAndSaysSo() throws Exception {
        // So long that it would take minutes.
        Path file = folder.resolve("long.txt");
        try (var writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 300_000; i++) {
                writer.write("w" + i + "\n");
            }
        }
        KeySearch search = KeySearch.of(signed("HS256", "nowhere"), WordList.file(file, true));
        AtomicReference<KeySearch.Outcome> outcome = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            try {
                outcome.set(search.run());
            } catch (WordListException e) {
                outcome.set(new KeySearch.NotApplicable());
            }
            over.countDown();
        });
        while (search.progress().tried() == 0) {
            Thread.onSpinWait();
        }
        assertThat(search.progress().rate()).isPositive();
        search.cancel();
        over.await();
        assertThat(outcome.get()).isInstanceOf(KeySearch.Cancelled.class);
        assertThat(search.progress().share()).isLessThan(1);
    }

    @Test
    void whatIsNoListIsRefusedWithTheLine() throws Exception {
        assertThat(reason("missing.txt", null)).isEqualTo("UNREADABLE 0");
        assertThat(reason("utf16.txt", "one\ntwo\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("NOT_UTF8 1");
        assertThat(reason("latin1.txt", "one\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("NOT_UTF8 2");
        assertThat(reason("long.txt", ("one\n" + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("LONG_LINE 2");
        Files.createDirectory(folder.resolve("folder"));
        assertThat(reason("folder", null)).startsWith("UNREADABLE");
    }

    @Test
    void wordsOfAnyLanguageAreTriedAsUtf8() throws Exception {
        Path file = Files.writeString(folder.resolve("korean.txt"), "비밀\n호랑이\n");
        assertThat(KeySearch.of(signed("HS256", "호랑이"), WordList.file(file, true)).run())
                .isInstanceOf(KeySearch.Found.class);
    }

    private String reason(String name, byte[] content) throws Exception {
        Path file = folder.resolve(name);
        if (content != null) {
            Files.write(file, content);
        }
        String token = signed("HS256", "nowhere");
        String[] reason = new String[1];
        assertThatThrownBy(() -> KeySearch.of(token, WordList.file(file, false)).run())
                .isInstanceOfSatisfying(WordListException.class, e -> reason[0] = e.reason() + " " + e.line());
        return reason[0];
    }

    static String signed(String alg, String secret) throws TokenDecoder.UndecodableTokenException {
        String token = part("{\"alg\":\"none\"}") + "." + part("{\"sub\":\"u-1666\"}") + ".";
        return alg.equals("HS384") || alg.equals("HS512")
                ? TestSignature.of(alg, part("{\"alg\":\"" + alg + "\"}") + "." + part("{\"sub\":\"u-1666\"}"), secret)
                : TokenTampering.signedWith(token, Map.of("alg", alg), Map.of("roles", List.of("user")),
                        secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
