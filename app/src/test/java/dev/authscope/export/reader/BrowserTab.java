package dev.authscope.export.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

/** One tab: what its page says, asks the network for, and shows. */
public final class BrowserTab {

    private static final Map<String, Integer> KEYS = Map.of("ArrowLeft", 37, "ArrowRight", 39, "Home", 36, "End", 35,
            "Tab", 9, "Enter", 13, "l", 76);

    private final RealBrowser browser;
    private final String session;
    private final String target;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private boolean scripts = true;
    private CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    BrowserTab(RealBrowser browser, String session, String target) {
        this.browser = browser;
        this.session = session;
        this.target = target;
    }

    /** Listens from here on. */
    void begin() {
        for (String part : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
            call(part + ".enable", Map.of());
        }
        // Violations that are only reported, and those within the page before anybody listens.
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                "addEventListener('securitypolicyviolation',e=>console.error('policy '+e.violatedDirective+' '+e.blockedURI))"));
    }

    /** Takes what the browser says of the tab. */
    void heard(JsonNode message) {
        JsonNode told = message.get("params");
        switch (message.get("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Runtime.exceptionThrown" -> complaints.add(told.get("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(told.get("type").asString())) {
                    complaints.add(told.get("args").toString());
                }
            }
            case "Log.entryAdded" -> complaints.add(told.get("entry").toString());
            case "Network.requestWillBeSent" -> requests.add(told.at("/request/url").asString());
            case "Network.webSocketCreated" -> requests.add(told.get("url").asString());
            default -> {
                // Nothing that tells of an error or a request.
            }
        }
    }

    /** Opens a file and waits until it is loaded and drawn. */
    public void open(Path file) {
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.orTimeout(60, TimeUnit.SECONDS).join();
        // Where scripts do not run, nobody can be told of frames.
        if (scripts) {
            drawn();
        }
    }

    /** Waits for the second frame from now; what the page complained of before has then been heard. */
    void drawn() {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    /** The value of an expression, or of the promise that it gives. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = call("Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** Presses and releases a key, as the keyboard does. */
    void press(String key) {
        Map<String, Object> stroke = Map.of("key", key, "code", key.length() == 1 ? "Key" + key.toUpperCase() : key,
                "windowsVirtualKeyCode", KEYS.getOrDefault(key, 0), "type", "keyDown");
        call("Input.dispatchKeyEvent", stroke);
        call("Input.dispatchKeyEvent", Map.of("key", key, "type", "keyUp"));
    }

    /** Everything that assistive technology is told of: its role and its name, in reading order. */
    List<String> spoken() {
        List<String> spoken = new ArrayList<>();
        for (JsonNode node : call("Accessibility.getFullAXTree", Map.of()).get("nodes").values()) {
            if (!node.path("ignored").asBoolean(false)) {
                spoken.add(node.at("/role/value").asString("") + " " + node.at("/name/value").asString(""));
            }
        }
        return spoken;
    }

    /** Whether pages that are opened from now on may run scripts. */
    void scripts(boolean allowed) {
        scripts = allowed;
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** The size of the window, in CSS pixels. */
    public void size(int width, int height) {
        call("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What can be seen, as a PNG image. */
    void picture(Path file) throws IOException {
        String data = call("Page.captureScreenshot", Map.of("format", "png")).get("data").asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** Errors, warnings and violations of the page's policy since it was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The addresses of all that the page asked for, its own first. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void close() {
        browser.call("", "Target.closeTarget", Map.of("targetId", target));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return browser.call(session, method, parameters);
    }
}
