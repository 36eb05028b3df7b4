package dev.authscope.cli;

/** The codes with which the program ends; there are no others. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** The answer is no: an expectation failed, a file is not valid. */
    public static final int NO = 1;
    /** Wrong use, or input that cannot be read. */
    public static final int WRONG_USE = 2;
    /** The surroundings failed: port, disk, network, display. */
    public static final int SURROUNDINGS = 3;
    /** Interrupted from outside. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
