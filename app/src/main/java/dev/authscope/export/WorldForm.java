package dev.authscope.export;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.flow.World;
import dev.authscope.json.WorldJson;

/** Worlds in the form of {@code run --json}, their secrets taken out unless the user asked for them. */
public final class WorldForm {

    private final Redaction redaction;

    private WorldForm(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Forms for what is exported. */
    public static WorldForm of(ExportSubject subject) {
        return new WorldForm(subject.redaction());
    }

    /** A World as a tree. */
    public Map<String, Object> tree(World world) {
        Map<String, Object> tree = WorldJson.of(world);
        return redaction.isOff() ? tree : new RunJsonRedaction(redaction).redacted(new LinkedHashMap<>(tree));
    }
}
