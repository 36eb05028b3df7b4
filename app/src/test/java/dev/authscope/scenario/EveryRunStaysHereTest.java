package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.flow.History;
import dev.authscope.flow.Item;
import dev.authscope.scenario.file.ScenarioLibrary;

/** What leaves the program while every bundled scenario runs: the Java platform itself is asked, not the program. */
class EveryRunStaysHereTest {

    private static final Set<String> TRAFFIC = Set.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.SocketConnect");

    @Test
    void everySocketOfEveryRunEndsOnThisMachine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sockets.jfr");
        try (Recording recording = new Recording()) {
            TRAFFIC.forEach(kind -> recording.enable(kind).withThreshold(Duration.ZERO).withoutStackTrace());
            recording.start();
            runAll();
            recording.stop();
            recording.dump(file);
        }
        int seen = 0;
        Set<String> outside = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (TRAFFIC.contains(event.getEventType().getName())) {
                seen++;
                String address = event.getString("address");
                if (address != null && !address.isEmpty() && !InetAddress.ofLiteral(address).isLoopbackAddress()) {
                    outside.add(address);
                }
            }
        }
        assertThat(seen).as("sockets were watched").isGreaterThan(1_000);
        assertThat(outside).isEmpty();
    }

    @Test
    void nothingThatIsLoggedHoldsASecretOfTheRun() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Set<String> secrets;
        try {
            System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
            secrets = runAll();
        } finally {
            System.setErr(before);
        }
        assertThat(secrets).hasSizeGreaterThan(50);
        String log = written.toString(StandardCharsets.UTF_8);
        assertThat(secrets.stream().filter(log::contains)).isEmpty();
    }

    /** Runs every bundled scenario from its first step to its last; gives every value that opens something. */
    private static Set<String> runAll() {
        Set<String> secrets = new LinkedHashSet<>(
                Set.of("alice-pw-1", "bob-pw-1", "carol-pw-1", "mallory-pw-1", "authscope-lab-hs256-key"));
        ScenarioLibrary library = ScenarioLibrary.bundled();
        for (ScenarioLibrary.Entry entry : library.entries()) {
            try (ScenarioRun run = ScenarioRun.open(library.load(entry), RunChoice.DEFAULT)) {
                run.steps().forEach(step -> run.next());
                History history = new History();
                history.follow(run.timeline());
                history.latest()
                        .items()
                        .values()
                        .stream()
                        .map(Item::value)
                        .filter(one -> one.length() >= 16)
                        .forEach(secrets::add);
            }
        }
        return secrets;
    }
}
