package dev.authscope.bench;

import java.time.Instant;
import java.util.Arrays;

import dev.authscope.cookies.CookieJar;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.SendContext;
import dev.authscope.cookies.StoreContext;

/** How many requests a second a jar with 3 000 cookies decides about. */
public final class JarBench {

    private static final int SITES = 150;
    private static final int COOKIES_A_SITE = 20;
    private static final int ROUNDS = 12;

    private JarBench() {}

    public static void main(String[] arguments) {
        CookieJar jar = new CookieJar(() -> Instant.parse("2026-03-02T00:00:00Z"), JarRules.STANDARD);
        for (int site = 0; site < SITES; site++) {
            for (int i = 0; i < COOKIES_A_SITE; i++) {
                jar.store("c" + i + "=value" + i + "; Path=/" + (i % 4 == 0 ? "" : "p" + i % 4) + "; Secure",
                        StoreContext.response("https://site" + site + ".example/"));
            }
        }
        if (jar.cookies().size() != SITES * COOKIES_A_SITE) {
            throw new IllegalStateException("the jar holds " + jar.cookies().size() + " cookies");
        }
        SendContext[] requests = new SendContext[SITES];
        for (int site = 0; site < SITES; site++) {
            requests[site] = SendContext.get("https://site" + site + ".example/p1/page");
        }
        double[] perSecond = new double[ROUNDS];
        long octets = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int decisions = 100_000;
            for (int i = 0; i < decisions; i++) {
                octets += jar.select(requests[i % SITES]).header().length();
            }
            perSecond[round] = decisions / ((System.nanoTime() - start) / 1e9);
        }
        ReducerBench.print("send decisions/s with 3 000 cookies", Arrays.copyOfRange(perSecond, 4, ROUNDS));
        System.out.println("(control sum " + octets + ")");
    }
}
