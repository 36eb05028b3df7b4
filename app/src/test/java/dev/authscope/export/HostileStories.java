package dev.authscope.export;

import java.util.stream.Stream;

import dev.authscope.flow.Timeline;

/** Timelines in which everything from the wire is hostile. */
public final class HostileStories {

    private HostileStories() {}

    /** Words that mean something to one format or another. */
    public static Stream<String> words() {
        return SvgWriterTest.hostileWords();
    }

    /** A word everywhere. */
    public static Timeline story(String word) {
        return SvgWriterTest.story(word);
    }
}
