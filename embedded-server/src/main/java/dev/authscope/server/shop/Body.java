package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Call;
import dev.authscope.server.http.Form;
import dev.authscope.server.json.JsonText;

/** The content of a request as fields, whether it came as a form or as a JSON object. */
final class Body {

    private Body() {}

    /** Names and values as text; empty when the content is neither. */
    static Map<String, String> fields(Call call) {
        if (call.hasType("application/x-www-form-urlencoded")) {
            return Form.parse(call.text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (call.hasType("application/json")) {
            JsonText.readObject(call.text())
                    .ifPresent(object -> object.forEach((name, value) -> put(fields, name, value)));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            fields.put(name, value.toString());
        }
    }
}
