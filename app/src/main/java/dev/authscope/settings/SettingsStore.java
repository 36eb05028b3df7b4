package dev.authscope.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the settings in {@code settings.json}. Read once at the beginning; each change is written a little later, together
 * with those that follow it closely, away from the thread that makes it. Nothing here fails: what cannot be read or written
 * becomes a notice. May be used from any thread.
 */
public final class SettingsStore implements AutoCloseable {

    private static final String FILE = "settings.json";
    private static final long QUIET_MILLIS = 400;

    private final OwnFile file;
    private final Executor later;
    private final Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
    private final @Nullable Notice atStart;
    private Consumer<Notice> listener = notice -> {};
    private Settings settings = Settings.DEFAULTS;
    private boolean changed;
    private boolean awaited;
    private boolean told;

    private SettingsStore(SettingsFolder folder, Executor later) {
        this.file = folder.file(FILE);
        this.later = later;
        this.atStart = read();
    }

    /** Reads the settings of a folder. */
    public static SettingsStore open(SettingsFolder folder) {
        return open(folder, CompletableFuture.delayedExecutor(QUIET_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * Reads the settings of a folder.
     *
     * @param later runs a job a little later, on a thread of its own
     */
    static SettingsStore open(SettingsFolder folder, Executor later) {
        return new SettingsStore(folder, later);
    }

    /** What holds now. */
    public synchronized Settings settings() {
        return settings;
    }

    /** What the user must be told about the file as it was found. */
    public Optional<Notice> noticeAtStart() {
        return Optional.ofNullable(atStart);
    }

    /** Says who is told, once, when choices cannot be kept; called on the thread that writes. */
    public synchronized void onNotice(Consumer<Notice> told) {
        listener = told;
    }

    /** Changes the settings; they are kept a little later. */
    public synchronized void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings);
        if (next.equals(settings)) {
            return;
        }
        settings = next;
        changed = true;
        if (!awaited) {
            awaited = true;
            later.execute(this::flush);
        }
    }

    /** Writes what has not been written yet. */
    public void flush() {
        Consumer<Notice> toTell = null;
        synchronized (this) {
            awaited = false;
            if (changed) {
                changed = false;
                try {
                    file.write(SettingsJson.write(settings, unknown));
                } catch (IOException e) {
                    toTell = told ? null : listener;
                    told = true;
                }
            }
        }
        if (toTell != null) {
            toTell.accept(new Notice.NotKept(folder()));
        }
    }

    @Override
    public void close() {
        flush();
    }

    private @Nullable Notice read() {
        try {
            Optional<byte[]> octets = file.read();
            if (octets.isPresent()) {
                SettingsJson.Content content = SettingsJson.read(octets.get());
                settings = content.settings();
                unknown.putAll(content.unknown());
            }
            return null;
        } catch (IllegalArgumentException | IOException e) {
            return new Notice.Broken(aside());
        }
    }

    private Path aside() {
        try {
            return file.setAside();
        } catch (IOException e) {
            return file.path();
        }
    }

    private Path folder() {
        Path parent = file.path().getParent();
        return parent == null ? file.path() : parent;
    }
}
