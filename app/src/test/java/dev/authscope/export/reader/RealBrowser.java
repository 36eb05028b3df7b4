package dev.authscope.export.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window, driven through its DevTools protocol. It ends when this is closed. */
public final class RealBrowser extends WebSocketListener implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final OkHttpClient client = new OkHttpClient();
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> tabs = new ConcurrentHashMap<>();

    /**
     * Starts one.
     *
     * @param folder for what it keeps; must not hold anything of another browser
     */
    public RealBrowser(Path program, Path folder) throws IOException {
        // Its sandbox cannot be set up by root or within a container, and what it opens is our own.
        process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--remote-debugging-port=0",
                "--user-data-dir=" + folder, "about:blank").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        socket = client.newWebSocket(new Request.Builder().url(address().replaceFirst("^ws", "http")).build(), this);
    }

    /** Where it listens; the rest of what it says is read away. */
    private String address() throws IOException {
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(ignored -> {}));
                return line.substring(LISTENING.length()).strip();
            }
            before.append(line).append('\n');
        }
        end();
        throw new IOException("The browser ended at once and said: " + before);
    }

    /** Opens a new tab. */
    public BrowserTab tab() {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        BrowserTab tab = new BrowserTab(this, session, target);
        tabs.put(session, tab::heard);
        tab.begin();
        return tab;
    }

    /**
     * Asks for something and waits for the answer.
     *
     * @param session of a tab; empty for the browser itself
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.send(JsonMapper.shared().writeValueAsString(message));
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + " had no good answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        JsonNode message = JsonMapper.shared().readTree(text);
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
            if (answer != null && message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
            } else if (answer != null) {
                answer.complete(message.get("result"));
            }
        } else if (message.has("sessionId")) {
            tabs.getOrDefault(message.get("sessionId").asString(), ignored -> {}).accept(message);
        }
    }

    @Override
    public void onFailure(WebSocket from, Throwable cause, Response response) {
        List.copyOf(waiting.values()).forEach(answer -> answer.completeExceptionally(cause));
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        socket.cancel();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        end();
        // What it keeps is in a folder that is removed right after.
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
