package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.StorageArea;

/**
 * What the scripts of a browser keep: localStorage and sessionStorage per origin (HTML Standard, Web storage), and the
 * memory of the page in the tab. Every write is recorded.
 */
public final class PageStorage {

    private final String actor;
    private final Recorder recorder;
    private final Map<Place, String> values = new TreeMap<>();

    PageStorage(String actor, Recorder recorder) {
        this.actor = actor;
        this.recorder = recorder;
    }

    /** The value of a key; empty when there is none. */
    public Optional<String> get(StorageArea area, String origin, String key) {
        return Optional.ofNullable(values.get(new Place(area, origin, key)));
    }

    /** Writes a value. */
    public void put(StorageArea area, String origin, String key, String value) {
        values.put(new Place(area, origin, key), value);
        recorder.record(actor, stamp -> new FlowEvent.StorageWritten(stamp, area, origin, key, value));
    }

    /** Removes a value; nothing happens when there is none. */
    public void remove(StorageArea area, String origin, String key) {
        if (values.remove(new Place(area, origin, key)) != null) {
            recorder.record(actor, stamp -> new FlowEvent.StorageWritten(stamp, area, origin, key, null));
        }
    }

    /** The keys of an origin in an area, in alphabetical order. */
    public List<String> keys(StorageArea area, String origin) {
        return values.keySet()
                .stream()
                .filter(place -> place.area() == area && place.origin().equals(origin))
                .map(Place::key)
                .toList();
    }

    /** Empties an area, over all origins: memory at a page change, sessionStorage when the tab closes. */
    void clear(StorageArea area) {
        List<Place> places = new ArrayList<>(values.keySet());
        places.stream()
                .filter(place -> place.area() == area)
                .forEach(
                        place -> remove(place.area(), place.origin(), place.key()));
    }

    private record Place(StorageArea area, String origin, String key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byArea = area.compareTo(other.area);
            int byOrigin = origin.compareTo(other.origin);
            return byArea != 0 ? byArea : byOrigin != 0 ? byOrigin : key.compareTo(other.key);
        }
    }
}
