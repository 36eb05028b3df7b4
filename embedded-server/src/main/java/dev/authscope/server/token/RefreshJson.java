package dev.authscope.server.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;

/** A row of a refresh token as JSON, in one order of members, so that equal rows are equal texts. */
final class RefreshJson {

    /** The version of the form. */
    static final long VERSION = 1;

    private RefreshJson() {}

    static String write(RefreshRow row) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("v", VERSION);
        tree.put("hash", row.hash());
        tree.put("label", row.label());
        tree.put("family", row.family());
        tree.put("user", row.user());
        tree.put("sub", row.subject().sub());
        tree.put("name", row.subject().name());
        tree.put("roles", row.subject().roles());
        tree.put("issued", row.issued().toString());
        tree.put("expires", row.expires().toString());
        tree.put("familyExpires", row.familyExpires().toString());
        tree.put("status", row.status().id());
        RefreshRow.Use use = row.use();
        if (use != null) {
            tree.put("usedAt", use.at().toString());
            tree.put("successor", use.successor());
            tree.put("successorLabel", use.successorLabel());
        }
        tree.put("parent", row.parent());
        RefreshRow.LiveAccess access = row.access();
        if (access != null) {
            tree.put("access",
                    List.of(access.label(), access.iss(), access.jti(), access.until().toString()));
        }
        RefreshRow.End end = row.end();
        if (end != null) {
            tree.put("endedAt", end.at().toString());
            tree.put("endedBy", end.why());
        }
        tree.values().removeIf(value -> value == null);
        return JsonText.write(tree);
    }

    /** @return empty when the text is not a row in this version of the form */
    static Optional<RefreshRow> read(String text) {
        return JsonText.readObject(text).flatMap(RefreshJson::row);
    }

    private static Optional<RefreshRow> row(Map<String, @Nullable Object> tree) {
        if (!(tree.get("v") instanceof Number version) || version.longValue() != VERSION
                || !(tree.get("roles") instanceof List<?> roles)) {
            return Optional.empty();
        }
        try {
            String status = word(tree, "status");
            RefreshStatus known = Stream.of(RefreshStatus.values())
                    .filter(one -> one.id().equals(status))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such status"));
            Subject subject = new Subject(word(tree, "sub"), word(tree, "name"),
                    roles.stream().map(String::valueOf).toList());
            return Optional.of(new RefreshRow(word(tree, "hash"), word(tree, "label"), word(tree, "family"),
                    word(tree, "user"), subject, instant(tree, "issued"), instant(tree, "expires"),
                    instant(tree, "familyExpires"), known, use(tree),
                    tree.get("parent") instanceof String parent ? parent : null, access(tree), end(tree)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static RefreshRow.@Nullable Use use(Map<String, @Nullable Object> tree) {
        return tree.containsKey("usedAt")
                ? new RefreshRow.Use(instant(tree, "usedAt"), word(tree, "successor"), word(tree, "successorLabel"))
                : null;
    }

    private static RefreshRow.@Nullable End end(Map<String, @Nullable Object> tree) {
        return tree.containsKey("endedAt")
                ? new RefreshRow.End(instant(tree, "endedAt"), word(tree, "endedBy"))
                : null;
    }

    private static RefreshRow.@Nullable LiveAccess access(Map<String, @Nullable Object> tree) {
        if (!(tree.get("access") instanceof List<?> parts) || parts.size() != 4) {
            return null;
        }
        List<String> texts = parts.stream().map(String::valueOf).toList();
        return new RefreshRow.LiveAccess(texts.get(0), texts.get(1), texts.get(2), Instant.parse(texts.get(3)));
    }

    private static String word(Map<String, @Nullable Object> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static Instant instant(Map<String, @Nullable Object> tree, String name) {
        return Instant.parse(word(tree, name));
    }
}
