package dev.authscope;

/** The program's face in a window. The command line never touches the class behind it, so it loads no toolkit. */
@FunctionalInterface
interface WindowFace {

    /** Opens the window and returns when it has been closed, with the code with which the process ends. */
    int open();
}
