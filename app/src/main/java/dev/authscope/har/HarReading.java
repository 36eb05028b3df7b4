package dev.authscope.har;

import java.util.List;

import dev.authscope.export.ExportedRun;

/**
 * What an archive became.
 *
 * @param entries how many the file holds, those left out too
 * @param messages requests and answers that were taken in
 * @param participants the browser first, then the hosts in the order in which they were asked
 * @param dropped entries that were left out, in the order of the file
 */
public record HarReading(ExportedRun run, int entries, int messages, List<String> participants,
        List<Dropped> dropped) {

    public HarReading {
        participants = List.copyOf(participants);
        dropped = List.copyOf(dropped);
    }

    /**
     * An entry that was left out.
     *
     * @param index its place in the file, from 0
     * @param reason a word: {@code no-request}, {@code no-time}, {@code no-address}, {@code not-http}
     */
    public record Dropped(int index, String reason) {}
}
