package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** What people wrote below the shop's posts, kept as it was written. */
final class Comments {

    /**
     * A comment.
     *
     * @param post id of the post
     * @param author name of the account
     */
    record Comment(long number, String post, String author, String text) {}

    private static final RowForm<Comment> FORM = new RowForm<>() {
        @Override
        public String key(Comment row) {
            return Long.toString(row.number());
        }

        @Override
        public String label(Comment row) {
            return Long.toString(row.number());
        }

        @Override
        public Map<String, Object> fields(Comment row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("comment", row.number());
            fields.put("post", row.post());
            fields.put("author", row.author());
            fields.put("text", row.text());
            return fields;
        }
    };

    private final Table<Comment> table;
    private long next = 1;

    /** @param place where the rows lie; empty for the server that uses them */
    Comments(String place) {
        table = new Table<>("comments", FORM, place);
    }

    Table<Comment> table() {
        return table;
    }

    synchronized Comment add(String post, String author, String text, Journal journal) {
        Comment comment = new Comment(next++, post, author, text);
        table.put(comment, "written", journal);
        return comment;
    }

    /** The comments below a post, oldest first. */
    List<Comment> below(String post) {
        return table.all().stream().filter(comment -> comment.post().equals(post)).toList();
    }
}
