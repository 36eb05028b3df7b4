package dev.authscope.server.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a lab is set: what differs from the register's defaults. Immutable.
 *
 * @param written the values that were set, by id, as they are written
 */
public record LabSettings(Map<String, String> written) {

    /** Every setting at its default. */
    public static final LabSettings DEFAULT = new LabSettings(Map.of());

    /**
     * @throws InvalidSettingException when an id is unknown or a value is not allowed
     */
    public LabSettings {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
        written.forEach(LabSettings::requireAllowed);
    }

    /** The value of a setting. */
    public <T> T get(Setting<T> setting) {
        return setting.parse().apply(text(setting));
    }

    /** The value of a setting as it is written. */
    public String text(Setting<?> setting) {
        return written.getOrDefault(setting.id(), setting.byDefault());
    }

    /** These settings with one of them changed. */
    public LabSettings with(String id, String value) {
        Map<String, String> changed = new LinkedHashMap<>(written);
        changed.put(id, value);
        return new LabSettings(changed);
    }

    private static void requireAllowed(String id, String value) {
        Setting<?> setting = Switches.byId(id).orElseThrow(() -> InvalidSettingException.unknown(id));
        if (!setting.allows(value)) {
            throw InvalidSettingException.notAllowed(setting, value);
        }
    }
}
