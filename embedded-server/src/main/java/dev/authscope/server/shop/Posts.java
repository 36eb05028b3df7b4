package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** What people wrote in the shop's forum. */
final class Posts {

    /**
     * A post.
     *
     * @param owner id of the account that wrote it
     */
    record Post(String id, String title, String owner) {}

    private static final RowForm<Post> FORM = new RowForm<>() {
        @Override
        public String key(Post row) {
            return row.id();
        }

        @Override
        public String label(Post row) {
            return row.id();
        }

        @Override
        public Map<String, Object> fields(Post row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("post", row.id());
            fields.put("title", row.title());
            fields.put("owner", row.owner());
            return fields;
        }
    };

    private final Table<Post> table;
    private long next = 9;

    /** @param place where the rows lie; empty for the server that uses them */
    Posts(String place) {
        table = new Table<>("posts", FORM, place);
    }

    Table<Post> table() {
        return table;
    }

    /** Puts up the posts that are there at the start. */
    void open(Journal journal) {
        for (Post post : List.of(new Post("1", "Spring sale", "u-1"), new Post("7", "Which lamp?", "u-1002"),
                new Post("8", "My desk", "u-1001"))) {
            table.put(post, "opened", journal);
        }
    }

    /** A post without counting as a look-up, for showing it. */
    Optional<Post> peek(String id) {
        return table.peek(id);
    }

    Optional<Post> find(String id, Journal journal) {
        return table.find(id, journal);
    }

    synchronized Post add(String title, String owner, Journal journal) {
        Post post = new Post(Long.toString(next++), title, owner);
        table.put(post, "written", journal);
        return post;
    }

    void remove(String id, Journal journal) {
        table.remove(id, "deleted", journal);
    }
}
