package dev.authscope.bench;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.authscope.keysearch.KeySearch;
import dev.authscope.keysearch.WordList;

/**
 * How many candidates a second the search for a weak secret tries, beside a plain loop over the JDK's own HMAC on as many
 * threads that reads no list and does nothing else. The two take turns.
 */
public final class KeySearchBench {

    private static final int WORDS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final int WARM = 3;
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImsxIn0.eyJpc3MiOiJodHRwczovL3Nob3AuZX"
            + "hhbXBsZSIsInN1YiI6InUtMTAwMSIsImF1ZCI6Imh0dHBzOi8vYXBpLnNob3AuZXhhbXBsZSIsImNsaWVudF9pZCI6InNob3Atd2ViIiwiaWF0Ij"
            + "oxNzcyNDA5NjAwLCJleHAiOjE3NzI0MTA1MDAsImp0aSI6IloyNlhYREJGcTFUcWk5bDFFT0ZyVVEiLCJyb2xlcyI6WyJ1c2VyIl19"
            + ".egY4imvKpD2dhqyUSll6_Tc9Ar8GuIEuktNm2tTz48U";

    private KeySearchBench() {}

    public static void main(String[] arguments) throws Exception {
        Path list = Files.createTempFile("words", ".txt");
        try (BufferedWriter writer = Files.newBufferedWriter(list)) {
            for (int i = 0; i < WORDS; i++) {
                writer.write("candidate" + i + "\n");
            }
        }
        int threads = Runtime.getRuntime().availableProcessors();
        double[] plain = new double[ROUNDS];
        double[] search = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = plain(threads);
            KeySearch searching = KeySearch.of(TOKEN, WordList.file(list, false), threads);
            searching.run();
            search[round] = searching.progress().rate();
            ratio[round] = search[round] / plain[round];
        }
        Files.delete(list);
        ReducerBench.print("plain HMAC candidates/s on " + threads + " threads",
                Arrays.copyOfRange(plain, WARM, ROUNDS));
        ReducerBench.print("search candidates/s", Arrays.copyOfRange(search, WARM, ROUNDS));
        double[] counted = Arrays.copyOfRange(ratio, WARM, ROUNDS);
        Arrays.sort(counted);
        System.out.printf("search / plain: median %.2f, worst %.2f%n", counted[counted.length / 2], counted[0]);
    }

    private static double plain(int threads) throws InterruptedException {
        byte[] input = TOKEN.substring(0, TOKEN.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        CountDownLatch over = new CountDownLatch(threads);
        long start = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            int from = thread * (WORDS / threads);
            Thread.ofPlatform().start(() -> {
                try {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    int sum = 0;
                    for (int i = from; i < from + WORDS / threads; i++) {
                        mac.init(new SecretKeySpec(("candidate" + i).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                        sum += mac.doFinal(input)[0];
                    }
                    if (sum == Integer.MIN_VALUE) {
                        System.out.println("never");
                    }
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                } finally {
                    over.countDown();
                }
            });
        }
        over.await();
        return WORDS / ((System.nanoTime() - start) / 1e9);
    }
}
