package dev.authscope.server.store;

import java.util.Map;

/**
 * How the rows of a table are identified and shown.
 *
 * @param <R> a row, immutable
 */
public interface RowForm<R> {

    /** What the row is found by. */
    String key(R row);

    /** Short name of the row, such as {@code SID1}. */
    String label(R row);

    /** The row's fields in their order; absent ones are left out. */
    Map<String, Object> fields(R row);
}
