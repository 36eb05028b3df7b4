package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.json.RowOctets;

/**
 * What servers hold in their tables, counted from recorded changes of rows.
 *
 * @param rows how many rows there are
 * @param octets octets of their keys and fields, written as JSON in UTF-8
 */
public record Holdings(int rows, long octets) {

    /** No rows. */
    public static final Holdings NONE = new Holdings(0, 0);

    /** What was held at some positions of a timeline, which must ascend. */
    public static List<Holdings> at(Timeline timeline, List<Integer> positions) {
        List<Holdings> held = new ArrayList<>();
        Map<List<String>, Integer> sizes = new HashMap<>();
        long octets = 0;
        int from = 0;
        for (int to : positions) {
            for (FlowEvent event : timeline.events(from, to)) {
                if (event instanceof FlowEvent.RowChanged changed) {
                    List<String> row = List.of(changed.stamp().where(), changed.table(), changed.key());
                    Integer before = sizes.remove(row);
                    octets -= before == null ? 0 : before;
                    Map<String, Object> after = changed.after();
                    if (after != null) {
                        int size = RowOctets.of(changed.key(), after);
                        sizes.put(row, size);
                        octets += size;
                    }
                }
            }
            from = to;
            held.add(new Holdings(sizes.size(), octets));
        }
        return held;
    }

    /** What came on top of something held before; negative when it became less. */
    Holdings since(Holdings before) {
        return new Holdings(rows - before.rows, octets - before.octets);
    }
}
