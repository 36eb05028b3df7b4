package dev.authscope.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.flow.Item;
import dev.authscope.flow.World;
import dev.authscope.json.JsonPlace;
import dev.authscope.json.JsonText;
import dev.authscope.json.WorldJson;

/** Holds a World against what a step expects. */
final class Expectations {

    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{([A-Z]{1,8}\\d{1,6})}");

    private final World world;
    private final Map<String, Object> tree;

    private Expectations(World world) {
        this.world = world;
        this.tree = WorldJson.of(world);
    }

    /** Each of a step's expectations with whether it is met in the World at its end. */
    static List<StepReport.Held> check(Scenario.Step step, World world) {
        if (step.expectations().isEmpty()) {
            return List.of();
        }
        Expectations expectations = new Expectations(world);
        return step.expectations().stream().map(expectations::hold).toList();
    }

    private StepReport.Held hold(Scenario.Expectation expectation) {
        Optional<Object> found = JsonPlace.find(tree, expectation.at());
        return new StepReport.Held(
                expectation.at() + " " + expectation.test().id() + " " + JsonText.write(expectation.value()),
                met(expectation, found), found.map(JsonText::write).orElse("nothing"));
    }

    private boolean met(Scenario.Expectation expectation, Optional<Object> found) {
        Object value = withValues(expectation.value());
        return switch (expectation.test()) {
            case IS -> found.filter(there -> same(there, value)).isPresent();
            case IS_ITEM -> {
                Optional<String> named = named(String.valueOf(value));
                yield named.isPresent() && found.equals(named);
            }
            case COUNT -> same(found.map(Expectations::size).orElse(0), value);
            case EXISTS -> value.equals(found.isPresent());
            case CONTAINS -> found.filter(there -> holds(there, value)).isPresent();
            case LACKS -> found.filter(there -> !holds(there, value)).isPresent();
        };
    }

    private static int size(Object there) {
        return switch (there) {
            case Map<?, ?> map -> map.size();
            case List<?> list -> list.size();
            case String text -> text.length();
            default -> 1;
        };
    }

    private static boolean holds(Object there, Object value) {
        return there instanceof List<?> list
                ? list.stream().anyMatch(element -> same(element, value) || isNamed(element, value))
                : there instanceof String text && text.contains(value.toString());
    }

    /** Whether an element is a field with this name, such as a header field: a name and a value (RFC 9110 5.1). */
    private static boolean isNamed(Object element, Object value) {
        return value instanceof String name && element instanceof List<?> field && field.size() == 2
                && field.getFirst() instanceof String called && called.equalsIgnoreCase(name);
    }

    /** Equality in which 1 is 1, whatever type of number holds it. */
    private static boolean same(Object left, Object right) {
        return switch (left) {
            case Number number when right instanceof Number other -> new BigDecimal(number.toString())
                    .compareTo(new BigDecimal(other.toString())) == 0;
            case List<?> list when right instanceof List<?> other -> {
                boolean equal = list.size() == other.size();
                for (int i = 0; equal && i < list.size(); i++) {
                    equal = same(list.get(i), other.get(i));
                }
                yield equal;
            }
            case Map<?, ?> map when right instanceof Map<?, ?> other -> map.keySet().equals(other.keySet())
                    && same(List.copyOf(map.values()), map.keySet().stream().map(other::get).toList());
            default -> left.equals(right);
        };
    }

    private Object withValues(Object value) {
        return switch (value) {
            case String text -> NAME_IN_BRACES.matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(named(match.group(1)).orElse(match.group())));
            case List<?> list -> {
                List<Object> filled = new ArrayList<>();
                list.forEach(element -> filled.add(withValues(element)));
                yield filled;
            }
            case Map<?, ?> map -> {
                Map<String, Object> filled = new LinkedHashMap<>();
                map.forEach((name, member) -> filled.put(String.valueOf(name), withValues(member)));
                yield filled;
            }
            default -> value;
        };
    }

    private Optional<String> named(String name) {
        return Optional.ofNullable(world.itemsByName().get(name)).map(Item::value);
    }
}
