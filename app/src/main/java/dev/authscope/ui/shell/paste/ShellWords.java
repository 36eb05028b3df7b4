package dev.authscope.ui.shell.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a POSIX shell does with quotes and backslashes (POSIX.1-2024, Shell Command Language, 2.2).
 * Nothing is expanded: a dollar sign, a star or a back quote stands for itself. Reading ends where the command ends: at a line
 * end, or at one of {@code ; | & < >}.
 */
final class ShellWords {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** The words of a command; an open quote ends with the text. */
    static List<String> of(String text) {
        return new ShellWords(text).split();
    }

    private List<String> split() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case ' ', '\t', '\r' -> end();
                case '\n', ';', '|', '&', '<', '>' -> {
                    end();
                    return words;
                }
                case '\'' -> single();
                case '"' -> quoted();
                case '\\', '^' -> escape(c);
                case '$' -> dollar();
                default -> add(c);
            }
        }
        end();
        return words;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void single() {
        int close = text.indexOf('\'', at);
        int end = close < 0 ? text.length() : close;
        word.append(text, at, end);
        inWord = true;
        at = end + 1;
    }

    private void quoted() {
        inWord = true;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
                char next = text.charAt(at++);
                if (next != '\n') {
                    word.append(next);
                }
            } else {
                word.append(c);
            }
        }
        at++;
    }

    /** A backslash, or the caret with which commands for Windows go on in the next line. */
    private void escape(char c) {
        int next = at;
        if (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\n') {
            at = next + 1;
        } else if (c == '^') {
            add(c);
        } else if (at < text.length()) {
            add(text.charAt(at++));
        }
    }

    /** The quotes of {@code $'…'}, with the escapes that browsers write. */
    private void dollar() {
        if (at >= text.length() || text.charAt(at) != '\'') {
            add('$');
            return;
        }
        at++;
        inWord = true;
        while (at < text.length() && text.charAt(at) != '\'') {
            char c = text.charAt(at++);
            word.append(c == '\\' && at < text.length() ? escaped(text.charAt(at++)) : c);
        }
        at++;
    }

    private char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                yield c;
            }
            default -> c;
        };
    }
}
