package dev.authscope.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A value in a file, with the line on which it begins. */
sealed interface FileNode {

    int line();

    /** An object. */
    record Members(int line, Map<String, Member> byName) implements FileNode {}

    /** A member of an object; line is that of its name. */
    record Member(int line, FileNode value) {}

    /** A list. */
    record Elements(int line, List<FileNode> list) implements FileNode {}

    /** A text, a whole number (Long), another number (BigDecimal), a flag or null. */
    record Plain(int line, @Nullable Object value) implements FileNode {}

    /** The value without its lines; null is left out of what holds it. */
    static @Nullable Object plain(FileNode node) {
        return switch (node) {
            case Plain plain -> plain.value();
            case Elements elements ->
                elements.list().stream().map(FileNode::plain).filter(value -> value != null).toList();
            case Members members -> {
                Map<String, Object> map = new LinkedHashMap<>();
                members.byName().forEach((name, member) -> {
                    Object value = plain(member.value());
                    if (value != null) {
                        map.put(name, value);
                    }
                });
                yield map;
            }
        };
    }
}
