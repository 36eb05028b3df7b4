package dev.authscope.progress;

/** Where scores are kept. May block. */
public interface ScoreStore {

    /** What was kept last; empty when nothing was, or when it cannot be read. */
    ScoreBook load();

    /**
     * Keeps a book in place of the one before.
     *
     * @throws java.io.UncheckedIOException when it cannot be written; the message is for the user
     */
    void save(ScoreBook book);

    /** Keeps nothing. */
    ScoreStore NOWHERE = new ScoreStore() {
        @Override
        public ScoreBook load() {
            return ScoreBook.EMPTY;
        }

        @Override
        public void save(ScoreBook book) {
            // Scores end with the process.
        }
    };
}
