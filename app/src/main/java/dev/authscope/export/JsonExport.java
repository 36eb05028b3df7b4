package dev.authscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.json.JsonText;
import dev.authscope.json.RunJson;

/** The form of {@code run --json} with secrets shortened; with secrets in full it says {@code "secrets":"full"} at the end. */
final class JsonExport {

    private JsonExport() {}

    static void write(ExportSubject subject, OutputStream stream) throws IOException {
        ExportedRun run = subject.run();
        Map<String, Object> tree = RunJson.of(run.scenario(), run.seed(), run.settings(), run.steps(subject.range()));
        Map<String, Object> shown = new LinkedHashMap<>(tree);
        if (subject.fullSecrets()) {
            shown.put("secrets", "full");
        } else {
            shown = new RunJsonRedaction(subject.redaction()).redacted(tree);
        }
        stream.write((JsonText.write(shown) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
