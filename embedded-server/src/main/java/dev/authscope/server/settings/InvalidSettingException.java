package dev.authscope.server.settings;

import java.util.List;

/** A setting that does not exist or a value that it does not take. The message is one sentence for the user. */
public final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private InvalidSettingException(String message) {
        super(message);
    }

    static InvalidSettingException unknown(String id) {
        List<String> known = Switches.all().stream().<String>map(Setting::id).toList();
        return new InvalidSettingException("There is no setting '" + id + "'"
                + KnownName.instead(id, known, "settings"));
    }

    static InvalidSettingException notAllowed(Setting<?> setting, String value) {
        return new InvalidSettingException("The setting '" + setting.id() + "' cannot be '" + value + "'; it can be "
                + String.join(", ", setting.values()) + ".");
    }
}
