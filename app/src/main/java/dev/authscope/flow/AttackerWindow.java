package dev.authscope.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long tokens that were stolen open something, as loot and tables stand at one moment: for a thief who renews as late as
 * she can each time, so that nothing that ends by itself ends early. What somebody may do later, such as the alarm that the
 * victim's next renewal rings, is not in it; when it happens, the tables change, and the window with them.
 *
 * @param bound from the theft to the last moment; zero when nothing was stolen
 * @param left from now to the last moment; zero when it has passed
 * @param known whether that can be told: not while the store that keeps what was stolen does not run
 */
public record AttackerWindow(Duration bound, Duration left, boolean known) {

    /** A window that can be told. */
    public AttackerWindow(Duration bound, Duration left) {
        this(bound, left, true);
    }

    private static final AttackerWindow NONE = new AttackerWindow(Duration.ZERO, Duration.ZERO);

    /** The window at the moment of a World. */
    public static AttackerWindow of(World world) {
        List<Loot> tokens = world.loot()
                .values()
                .stream()
                .filter(held -> held.kind().equals("AT") || held.kind().equals("RT"))
                .toList();
        Optional<Instant> theft = tokens.stream().map(Loot::gained).min(Comparator.naturalOrder());
        Optional<Instant> end = tokens.stream()
                .flatMap(
                        held -> held.kind().equals("AT") ? access(world, held).stream() : refresh(world, held).stream())
                .max(Comparator.naturalOrder());
        if (tokens.stream()
                .anyMatch(held -> held.kind().equals("RT") && !world.storesRun()
                        && rows(world).noneMatch(row -> row.label().equals(held.name())))) {
            return new AttackerWindow(Duration.ZERO, Duration.ZERO, false);
        }
        if (theft.isEmpty() || end.isEmpty()) {
            return NONE;
        }
        Duration left = Duration.between(world.now(), end.get());
        return new AttackerWindow(Duration.between(theft.get(), end.get()), left.isNegative() ? Duration.ZERO : left);
    }

    /** An access token opens something until it expires, or until it was denied together with its family. */
    private static Optional<Instant> access(World world, Loot held) {
        return world.item(held.value())
                .map(Item::expires)
                .map(expires -> rows(world).filter(row -> held.name().equals(row.fields().get("accessToken")))
                        .filter(row -> deniesAccess(world, row))
                        .flatMap(row -> instant(row, "revokedAt").stream())
                        .filter(expires::isAfter)
                        .findFirst()
                        .orElse(expires));
    }

    /** A refresh token gets access tokens, and the last of them lives on for its own time unless it ends with the family. */
    private static Optional<Instant> refresh(World world, Loot held) {
        Optional<Row> row = rows(world).filter(one -> one.label().equals(held.name())).findFirst();
        // A row that is gone although its family is not over was lost with the place that kept it, and opens nothing any
        // more.
        return row.isEmpty()
                ? world.item(held.value())
                        .map(Item::expires)
                        .filter(end -> !world.now().isBefore(end))
                        .map(end -> end.plus(accessLife(world)))
                : row.map(one -> lastRenewal(world, one).plus(
                        deniesAccess(world, one) ? Duration.ZERO : accessLife(world)));
    }

    /** Whether the end of a family also ended the access tokens that came with it. */
    private static boolean deniesAccess(World world, Row row) {
        return row.fields().containsKey("revokedAt") && !"logout".equals(row.fields().get("revokedBy"))
                && set(world, "denylistOnReuse", "off").equals("on");
    }

    private static Instant lastRenewal(World world, Row row) {
        Optional<Instant> revoked = instant(row, "revokedAt");
        Optional<Instant> used = instant(row, "usedAt");
        Instant expires = instant(row, "expires").orElse(Instant.MAX);
        // With rotation each use brings a token that counts anew, up to the end of the family; so does a sliding end.
        boolean renewing = set(world, "rotation", "on").equals("on")
                || set(world, "refreshSliding", "off").equals("on");
        boolean alive = revoked.isEmpty() && used.isEmpty() && world.now().isBefore(expires);
        Instant own = alive && renewing ? instant(row, "familyExpires").orElse(expires) : expires;
        return Stream.of(Optional.of(own), revoked, used)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(own);
    }

    /** How long the access tokens of this run live, as they were issued. */
    private static Duration accessLife(World world) {
        return world.items()
                .values()
                .stream()
                .filter(item -> item.kind().equals("AT"))
                .flatMap(item -> Stream.ofNullable(item.expires())
                        .map(expires -> Duration.between(item.issued(), expires)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static String set(World world, String setting, String byDefault) {
        return world.run().settings().getOrDefault(setting, byDefault);
    }

    private static Optional<Instant> instant(Row row, String field) {
        return row.fields().get(field) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }

    /** Also those that are gone by now: how they ended is what the window is measured by. */
    private static Stream<Row> rows(World world) {
        return Stream.concat(
                world.nodes().values().stream().flatMap(node -> node.rows("refreshTokens").stream()),
                world.pastRows().values().stream());
    }
}
