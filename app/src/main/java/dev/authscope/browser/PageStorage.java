package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.StorageArea;

/**
 * What the scripts of a browser keep: localStorage and sessionStorage per origin (HTML Standard, Web storage), and the
 * memory of the page in the tab. Every write is recorded. Tabs of one browser share localStorage; what another tab keeps for
 * itself is recorded under a key that names the tab.
 */
public final class PageStorage {

    private final String actor;
    private final Recorder recorder;
    private final String prefix;
    private final Map<Place, String> own = new TreeMap<>();
    private final Map<Place, String> shared;

    PageStorage(String actor, Recorder recorder) {
        this(actor, recorder, "", new TreeMap<>());
    }

    private PageStorage(String actor, Recorder recorder, String prefix, Map<Place, String> shared) {
        this.actor = actor;
        this.recorder = recorder;
        this.prefix = prefix;
        this.shared = shared;
    }

    /** What another tab keeps: the same localStorage, and the rest its own. */
    PageStorage ofTab(String tab) {
        return new PageStorage(actor, recorder, "tab-" + tab + ".", shared);
    }

    private Map<Place, String> values(StorageArea area) {
        return area == StorageArea.LOCAL_STORAGE ? shared : own;
    }

    private void told(StorageArea area, String origin, String key, @Nullable String value) {
        String shown = area == StorageArea.LOCAL_STORAGE ? key : prefix + key;
        recorder.record(actor, stamp -> new FlowEvent.StorageWritten(stamp, area, origin, shown, value));
    }

    /** The value of a key; empty when there is none. */
    public Optional<String> get(StorageArea area, String origin, String key) {
        return Optional.ofNullable(values(area).get(new Place(area, origin, key)));
    }

    /** Writes a value. */
    public void put(StorageArea area, String origin, String key, String value) {
        values(area).put(new Place(area, origin, key), value);
        told(area, origin, key, value);
    }

    /** Removes a value; nothing happens when there is none. */
    public void remove(StorageArea area, String origin, String key) {
        if (values(area).remove(new Place(area, origin, key)) != null) {
            told(area, origin, key, null);
        }
    }

    /** The keys of an origin in an area, in alphabetical order. */
    public List<String> keys(StorageArea area, String origin) {
        return values(area).keySet()
                .stream()
                .filter(place -> place.area() == area && place.origin().equals(origin))
                .map(Place::key)
                .toList();
    }

    /** Empties an area, over all origins: memory at a page change, sessionStorage when the tab closes. */
    void clear(StorageArea area) {
        List<Place> places = new ArrayList<>(values(area).keySet());
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
