package dev.authscope.keysearch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;

/**
 * A list of candidates, one a line, in UTF-8. The words as they stand come first; where rules are asked for, each word comes
 * again with a capital letter and with years, as people change words.
 */
public final class WordList {

    private static final String SMALL = "wordlists/common-words.txt";
    private static final int NUMBERS = 1_000;

    private final String name;
    private final Source source;
    private final boolean rules;

    /** Opens the list from its beginning. */
    private interface Source {

        InputStream open() throws IOException;

        /** In octets; 0 when it is not known. */
        default long size() throws IOException {
            return 0;
        }
    }

    private WordList(String name, Source source, boolean rules) {
        this.name = name;
        this.source = source;
        this.rules = rules;
    }

    /** The common words that come with the program, with rules. */
    public static WordList small() {
        return of("small", BundledFiles.octets(SMALL), true);
    }

    /**
     * All candidates of the small list in their order, then each of its words with a number of up to three digits, and every two
     * of them together; with rules for none. Put together when it is first opened.
     */
    public static WordList large() {
        return new WordList("large", new Source() {

            private byte @Nullable [] octets;

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(octets());
            }

            @Override
            public long size() {
                return octets().length;
            }

            private synchronized byte[] octets() {
                byte[] made = octets;
                if (made == null) {
                    made = largeOctets();
                    octets = made;
                }
                return made;
            }
        }, false);
    }

    private static byte[] largeOctets() {
        List<String> words = BundledFiles.text(SMALL).lines().filter(line -> !line.isBlank()).toList();
        List<String> all = new ArrayList<>(candidates(small()));
        for (String word : words) {
            for (int number = 0; number < NUMBERS; number++) {
                all.add(word + number);
            }
        }
        words.forEach(first -> words.forEach(second -> all.add(first + second)));
        return String.join("\n", all).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> candidates(WordList list) {
        List<String> all = new ArrayList<>();
        try (Candidates candidates = new Candidates(list)) {
            for (Candidates.Block block = candidates.next(); block != null; block = candidates.next()) {
                block.keys().forEach(key -> all.add(new String(key, StandardCharsets.UTF_8)));
            }
        } catch (WordListException e) {
            throw new IllegalStateException("The program's own list of words can be read", e);
        }
        return all;
    }

    /**
     * The lines of a file, as they stand or with rules.
     *
     * @param rules whether each word is also tried with a capital letter and with years
     */
    public static WordList file(Path file, boolean rules) {
        return new WordList(String.valueOf(file.getFileName()), new Source() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        }, rules);
    }

    /** Words at hand, as they stand. */
    public static WordList of(Stream<String> words) {
        return of("", String.join("\n", words.toList()).getBytes(StandardCharsets.UTF_8), false);
    }

    private static WordList of(String name, byte[] octets, boolean rules) {
        return new WordList(name, new Source() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(octets);
            }

            @Override
            public long size() {
                return octets.length;
            }
        }, rules);
    }

    /** {@code small}, {@code large}, or the name of the file. */
    public String name() {
        return name;
    }

    /** Whether candidates are made of each word as well. */
    boolean rules() {
        return rules;
    }

    /**
     * Reads the list from its beginning.
     *
     * @throws WordListException when it cannot be opened
     */
    WordReader open() throws WordListException {
        try {
            return new WordReader(source.open(), source.size());
        } catch (IOException | SecurityException e) {
            throw new WordListException(WordListException.Reason.UNREADABLE, 0);
        }
    }
}
