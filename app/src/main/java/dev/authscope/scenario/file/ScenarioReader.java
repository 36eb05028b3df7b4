package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;
import dev.authscope.server.settings.KnownName;
import dev.authscope.server.settings.Setting;
import dev.authscope.server.settings.Switches;

/** Reads a scenario file. Finds as many of its mistakes as it can in one go. */
public final class ScenarioReader {

    private static final List<String> ROLES = List.of("browser", "attacker", "server", "relay", "balancer",
            "database");
    private static final int MOST_PARTICIPANTS = 12;
    private static final int MOST_SWITCHES = 20;
    private static final int MOST_VALUES = 40;
    private static final int MOST_STEPS = 200;

    private final Problems problems = new Problems();
    private final Map<String, Fields> takesPart = new LinkedHashMap<>();

    private ScenarioReader() {}

    /** Reads the octets of a file. Never throws; a file that is anything else than a scenario has problems. */
    public static ScenarioReading read(byte[] octets) {
        ScenarioReader reader = new ScenarioReader();
        Optional<Scenario> scenario = FileTree.read(octets, reader.problems).map(reader::scenario);
        return scenario.isPresent() && reader.problems.none()
                ? new ScenarioReading.Valid(scenario.get())
                : new ScenarioReading.Invalid(reader.problems.list());
    }

    private Scenario scenario(FileNode node) {
        Fields fields = Fields.of(node, "a scenario", problems);
        fields.optional("$schema");
        String id = fields.text("id", Forms.ID, Forms.ID_ALLOWED);
        String number = fields.formed("number", fields.text("number", ""), Forms.NUMBER, Forms.NUMBER_ALLOWED);
        String chapter = fields.formed("chapter", fields.text("chapter", ""), Forms.ID, Forms.ID_ALLOWED);
        String display = fields.formed("display", fields.text("display", ""), Forms.DISPLAY, Forms.DISPLAY_ALLOWED);
        Map<String, String> settings = settings(fields, "settings");
        Map<String, Participant> participants = participants(fields);
        Map<String, Scenario.Switch> switches = switches(fields, settings);
        Map<String, Map<String, String>> takesPartWhen = takesPart(switches);
        StepReader steps = new StepReader(participants, switches, problems);
        List<Scenario.Step> read = fields.list("steps", 1, MOST_STEPS).stream().map(steps::read).toList();
        LessonReader lesson = new LessonReader(read, problems);
        Scenario scenario = new Scenario(id, number, chapter, display, fields.localized("title"),
                fields.localized("conclusion"), settings, List.copyOf(participants.values()),
                List.copyOf(switches.values()), read, lesson.parts(fields, steps), lesson.hook(fields).orElse(null),
                lesson.whatIfs(fields, steps), lesson.teacher(fields).orElse(null), takesPartWhen,
                new SupplementReader(read, switches, steps, problems).read(fields));
        fields.done();
        return scenario;
    }

    private static Map<String, String> settings(Fields fields, String member) {
        Fields named = fields.object(member, "settings with their values");
        Map<String, String> settings = named.texts();
        settings.forEach((id, value) -> setting(named, id, id).filter(setting -> !setting.allows(value))
                .ifPresent(setting -> notAllowed(named, id, setting, value)));
        return settings;
    }

    private static Optional<Setting<?>> setting(Fields fields, String member, String id) {
        Optional<Setting<?>> setting = Switches.byId(id);
        if (setting.isEmpty() && !id.isEmpty()) {
            List<String> known = Switches.all().stream().<String>map(Setting::id).toList();
            fields.problem(member, "There is no setting '" + FileTree.shown(id) + "'"
                    + KnownName.instead(id, known, "settings"));
        }
        return setting;
    }

    private static void notAllowed(Fields fields, String member, Setting<?> setting, String value) {
        fields.problem(member, "The setting '" + setting.id() + "' cannot be '" + FileTree.shown(value)
                + "'; it can be " + String.join(", ", setting.values()) + ".");
    }

    private Map<String, Participant> participants(Fields fields) {
        Map<String, Participant> participants = new LinkedHashMap<>();
        for (FileNode node : fields.list("participants", 1, MOST_PARTICIPANTS)) {
            Fields one = Fields.of(node, "a participant", problems);
            Participant participant = new Participant(one.text("id", Forms.ID, Forms.ID_ALLOWED),
                    Participant.Role.valueOf(one.word("role", ROLES).toUpperCase(Locale.ROOT)),
                    one.formed("authority", one.text("authority", ""), Forms.URL, Forms.URL_ALLOWED));
            if (one.has("when")) {
                takesPart.put(participant.id(), one.object("when", "switches with their values"));
            }
            if (participants.putIfAbsent(participant.id(), participant) != null) {
                one.problem("id", "There is another participant '" + participant.id()
                        + "'; each has an id of its own.");
            }
            one.done();
        }
        return participants;
    }

    private Map<String, Map<String, String>> takesPart(Map<String, Scenario.Switch> switches) {
        Map<String, Map<String, String>> when = new LinkedHashMap<>();
        takesPart.forEach((id, named) -> {
            Map<String, String> values = named.texts();
            values.forEach((name, value) -> {
                Scenario.Switch offered = switches.get(name);
                if (offered == null || !offered.values().containsAll(List.of(value.split("\\|", -1)))) {
                    named.problem(name, "The scenario does not offer the switch '" + FileTree.shown(name)
                            + "' with the value '" + FileTree.shown(value) + "'.");
                }
            });
            when.put(id, values);
        });
        return when;
    }

    private Map<String, Scenario.Switch> switches(Fields fields, Map<String, String> settings) {
        Map<String, Scenario.Switch> switches = new LinkedHashMap<>();
        List<FileNode> nodes = fields.has("switches")
                ? fields.list("switches", 0, MOST_SWITCHES)
                : fields.list("switches");
        for (FileNode node : nodes) {
            Fields one = Fields.of(node, "a switch", problems);
            String id = one.text("id");
            Optional<Setting<?>> setting = setting(one, "id", id);
            List<String> values = values(one, setting);
            String byDefault = settings.getOrDefault(id, setting.map(Setting::byDefault).orElse(""));
            if (setting.isPresent() && !values.isEmpty() && !values.contains(byDefault)) {
                one.problem("values", "The values of the switch '" + id + "' must include '" + byDefault
                        + "', which it has by default here.");
            }
            Scenario.Switch offered = new Scenario.Switch(id, one.localized("label"), values, byDefault,
                    sets(one, values), one.flag("more", false));
            if (switches.putIfAbsent(id, offered) != null) {
                one.problem("id", "There is another switch '" + FileTree.shown(id) + "'; offer it once.");
            }
            one.done();
        }
        return switches;
    }

    /** Settings that a value brings with it, by value. */
    private static Map<String, Map<String, String>> sets(Fields fields, List<String> values) {
        Map<String, Map<String, String>> sets = new LinkedHashMap<>();
        Fields byValue = fields.object("sets", "values with the settings that they bring");
        for (String value : values) {
            if (byValue.has(value)) {
                sets.put(value, settings(byValue, value));
            }
        }
        byValue.done();
        return sets;
    }

    private static List<String> values(Fields fields, Optional<Setting<?>> setting) {
        List<String> values = new ArrayList<>();
        for (FileNode node : fields.list("values", 2, MOST_VALUES)) {
            if (!(node instanceof FileNode.Plain plain && plain.value() instanceof String value)) {
                fields.problem("values", "The values of a switch are texts in quotes.");
            } else if (values.contains(value)) {
                fields.problem("values", "The value '" + FileTree.shown(value) + "' stands here a second time.");
            } else {
                setting.filter(known -> !known.allows(value))
                        .ifPresent(known -> notAllowed(fields, "values", known, value));
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
