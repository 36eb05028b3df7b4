package dev.authscope.browser.page;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.Browser;
import dev.authscope.browser.FetchRequest;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.script.ScriptFunction;
import dev.authscope.browser.script.ScriptLimits;
import dev.authscope.browser.script.ScriptRealm;
import dev.authscope.browser.script.ScriptResult;

/**
 * A page while it is in the tab: its document, its scripts, and the queue of tasks (HTML Standard, event loops). A script
 * asks for a request; the request is sent when the script has ended, in the order of asking, and its answer is handed over
 * before the next task begins. So the order of what happens depends on the page alone.
 */
final class LivePage {

    private final Browser browser;
    private final PageTime time;
    private final Deque<Runnable> tasks = new ConcurrentLinkedDeque<>();
    private final Map<String, List<ScriptFunction>> listeners = new LinkedHashMap<>();
    private final Map<String, WireAnswer> answers = new HashMap<>();
    private final ScriptRealm realm;
    private @Nullable PageDocument document;
    private boolean working;
    private volatile boolean left;

    LivePage(Browser browser, PageTime time) {
        this.browser = browser;
        this.time = time;
        this.realm = ScriptRealm.open(browser.actor() + "-scripts", ScriptLimits.STANDARD, time.now(), time.random(),
                opened -> PageWindow.furnish(this, opened));
    }

    /** Reads the document and runs what it holds. */
    void run(String html) {
        PageDocument read = PageDocument.parse(html, browser.page());
        document = read;
        for (PageDocument.Active active : read.active()) {
            tasks.add(() -> active.run(this));
        }
        tasks.add(() -> fire("DOMContentLoaded"));
        tasks.add(() -> fire("load"));
        work();
    }

    /** Adds a task; it runs when what runs now has ended. */
    void enqueue(Runnable task) {
        tasks.add(task);
    }

    /** Adds a task to be run later. */
    void enqueueAt(long millis, Runnable task) {
        if (millis <= 0) {
            tasks.add(task);
        } else {
            time.alarm().at(time.now().get().plusMillis(millis), () -> {
                enqueue(task);
                if (!working) {
                    work();
                }
            });
        }
    }

    /** Does something for the page outside any script; when it goes over a limit, the page ends. */
    void rearm(Runnable work) {
        report(realm.guarded(work), "timer");
    }

    private void work() {
        boolean within = working;
        working = true;
        try {
            while (!left && !tasks.isEmpty()) {
                tasks.remove().run();
            }
        } finally {
            working = within;
        }
    }

    /** Whether a script has put a function of its own in the place of {@code fetch}. */
    boolean isFetchReplaced() {
        return !left && realm.extend().isReplaced("fetch");
    }

    /** Calls what a script has put in the place of {@code fetch}; gives the answer to the same request, if it was sent. */
    Optional<WireAnswer> fetch(FetchRequest asked) {
        String url = browser.origin().resolve(asked.url());
        Supplier<Object> details = () -> realm.json(ScriptHeaders.details(asked));
        answers.clear();
        call(realm.extend().handler("fetch"), url, details);
        work();
        return Optional.ofNullable(answers.get(asked.method() + " " + url));
    }

    /** A request of a script was answered. */
    void answered(FetchRequest request, WireAnswer answer) {
        answers.putIfAbsent(request.method() + " " + request.url(), answer);
    }

    /** Runs a script of the page; what goes wrong is recorded. */
    void script(String source, String name) {
        report(realm.run(source, name), name);
    }

    /** Calls back into a script. */
    void call(@Nullable ScriptFunction function, @Nullable Object... values) {
        if (function != null && !left) {
            report(realm.call(function, values), "callback");
        }
    }

    private void report(ScriptResult result, String name) {
        switch (result) {
            case ScriptResult.Completed done -> {
            }
            case ScriptResult.Failed failed -> browser.note("script-error",
                    ordered("page", browser.page(), "script", name, "line", String.valueOf(failed.line()), "message",
                            failed.message()));
            case ScriptResult.Stopped stopped -> {
                if (!left) {
                    browser.note("script-stopped",
                            ordered("page", browser.page(), "script", name, "limit", stopped.limit().id()));
                }
                close();
            }
        }
    }

    static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    void listen(String event, ScriptFunction listener) {
        listeners.computeIfAbsent(event, key -> new ArrayList<>()).add(listener);
    }

    private void fire(String event) {
        for (ScriptFunction listener : List.copyOf(listeners.getOrDefault(event, List.of()))) {
            call(listener);
        }
        ScriptFunction handler = event.equals("load") ? realm.extend().handler("onload") : null;
        call(handler);
    }

    Browser browser() {
        return browser;
    }

    ScriptRealm realm() {
        return realm;
    }

    /** The document; scripts run only after it was read. */
    PageDocument document() {
        PageDocument read = document;
        if (read == null) {
            throw new IllegalStateException("The document has not been read yet.");
        }
        return read;
    }

    /** Nothing of the page runs any more. */
    void close() {
        left = true;
        tasks.clear();
        realm.close();
    }
}
