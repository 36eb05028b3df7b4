package dev.authscope.export.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** The style sheet of a diagram: rules for an element, a class, or both. */
final class SvgRules {

    private static final Pattern RULE = Pattern.compile("([\\w-]*)(\\.[\\w-]+)?\\{([^}]*)}");
    private static final Set<String> INHERITED = Set.of("fill", "stroke", "stroke-width", "stroke-dasharray",
            "stroke-linecap", "stroke-linejoin");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String element, String styleClass, Map<String, String> properties) {
        int weight() {
            return (styleClass.isEmpty() ? 0 : 2) + (element.isEmpty() ? 0 : 1);
        }

        boolean fits(Element one) {
            return (element.isEmpty() || element.equals(one.normalName()))
                    && (styleClass.isEmpty() || one.classNames().contains(styleClass));
        }
    }

    SvgRules(String sheet) {
        RULE.matcher(sheet).results().forEach(match -> {
            Map<String, String> properties = new LinkedHashMap<>();
            for (String declaration : match.group(3).split(";")) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    properties.put(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
                }
            }
            String styleClass = match.group(2) == null ? "" : match.group(2).substring(1);
            rules.add(new Rule(match.group(1), styleClass, properties));
        });
        // The more specific rule wins, then the later one (CSS Cascading and Inheritance Level 4, section 6).
        rules.sort(Comparator.comparingInt(Rule::weight));
    }

    /** The properties of an element: inherited, then its attributes, then the rules. */
    Map<String, String> of(Element element, Map<String, String> parent) {
        Map<String, String> style = new LinkedHashMap<>();
        parent.forEach((name, value) -> {
            if (INHERITED.contains(name)) {
                style.put(name, value);
            }
        });
        for (String name : INHERITED) {
            if (element.hasAttr(name)) {
                style.put(name, element.attr(name));
            }
        }
        rules.stream().filter(rule -> rule.fits(element)).forEach(rule -> style.putAll(rule.properties()));
        return style;
    }
}
